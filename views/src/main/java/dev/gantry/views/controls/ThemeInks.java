package dev.gantry.views.controls;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/**
 * Brings the colours of the theme to pictures painted on a Canvas, which style sheets cannot reach: an invisible node
 * that is put beside the Canvas, is styled like any other, and asks for a new picture once after its colours changed.
 * FX thread.
 */
public final class ThemeInks extends Region {
    private static final Map<Ink, CssMetaData<ThemeInks, Paint>> INKS = inks();
    private static final List<CssMetaData<? extends Styleable, ?>> META = meta();

    private final Map<Ink, SimpleStyleableObjectProperty<Paint>> paints = new EnumMap<>(Ink.class);
    private final Runnable repaint;

    /** Inks for a picture; {@code repaint} runs in a layout pass after any of them changed. */
    public ThemeInks(Runnable repaint) {
        this.repaint = repaint;
        getStyleClass().add("theme-inks");
        INKS.forEach((ink, data) -> {
            SimpleStyleableObjectProperty<Paint> paint =
                    new SimpleStyleableObjectProperty<>(data, this, ink.name(), Color.TRANSPARENT);
            paint.addListener((observed, before, after) -> requestLayout());
            paints.put(ink, paint);
        });
        setManaged(false);
        setMouseTransparent(true);
    }

    /** What an ink is in the theme of now; transparent until the node was styled. */
    public Paint paint(Ink ink) {
        SimpleStyleableObjectProperty<Paint> paint = paints.get(ink);
        return paint == null ? Color.TRANSPARENT : paint.get();
    }

    @Override
    protected void layoutChildren() {
        repaint.run();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return META;
    }

    private static Map<Ink, CssMetaData<ThemeInks, Paint>> inks() {
        Map<Ink, CssMetaData<ThemeInks, Paint>> inks = new EnumMap<>(Ink.class);
        for (Ink ink : Ink.values()) {
            inks.put(ink, new InkData(ink));
        }
        return inks;
    }

    private static List<CssMetaData<? extends Styleable, ?>> meta() {
        List<CssMetaData<? extends Styleable, ?>> meta = new ArrayList<>(Region.getClassCssMetaData());
        meta.addAll(INKS.values());
        return List.copyOf(meta);
    }

    private static final class InkData extends CssMetaData<ThemeInks, Paint> {
        private final Ink ink;

        InkData(Ink ink) {
            super(ink.property(), StyleConverter.getPaintConverter(), Color.TRANSPARENT);
            this.ink = ink;
        }

        @Override
        public boolean isSettable(ThemeInks node) {
            return true;
        }

        @Override
        public StyleableProperty<Paint> getStyleableProperty(ThemeInks node) {
            SimpleStyleableObjectProperty<Paint> paint = node.paints.get(ink);
            if (paint == null) {
                throw new IllegalStateException("No property for " + ink);
            }
            return paint;
        }
    }
}
