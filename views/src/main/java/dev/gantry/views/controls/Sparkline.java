package dev.gantry.views.controls;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.PseudoClass;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/**
 * A small line over a filled area, from zero up to the largest value, painted on a Canvas. NaN leaves a gap, which
 * stays a gap. Both paints come from style sheets ({@code -gantry-line}, {@code -gantry-area}), so a theme change
 * repaints it. FX thread.
 */
public final class Sparkline extends Region {
    private static final PseudoClass STALE_STATE = PseudoClass.getPseudoClass("stale");
    private static final CssMetaData<Sparkline, Paint> LINE = paint("-gantry-line");
    private static final CssMetaData<Sparkline, Paint> AREA = paint("-gantry-area");
    private static final List<CssMetaData<? extends Styleable, ?>> META = Stream.concat(
                    Region.getClassCssMetaData().stream(), Stream.of(LINE, AREA))
            .toList();
    private static final double LINE_WIDTH = 1.2;

    private final Canvas canvas = new Canvas();
    private final StyleableObjectProperty<Paint> line = paintProperty(LINE, "line");
    private final StyleableObjectProperty<Paint> area = paintProperty(AREA, "area");
    private double[] values = {};

    /** An empty line of a preferred size in px. */
    public Sparkline(double width, double height) {
        getStyleClass().add("sparkline");
        canvas.setManaged(false);
        getChildren().add(canvas);
        setPrefSize(width, height);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /** Shows values from oldest to newest; {@code spoken} is the picture in words. */
    public void show(double[] next, String spoken) {
        values = next.clone();
        setAccessibleText(spoken);
        requestLayout();
    }

    /** Greys the line while what it shows is old. */
    public void setStale(boolean stale) {
        pseudoClassStateChanged(STALE_STATE, stale);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        double top = top();
        int start = 0;
        while (start < values.length) {
            int end = start;
            while (end < values.length && !Double.isNaN(values[end])) {
                end++;
            }
            if (end - start > 1) {
                draw(pen, start, end, top);
            }
            start = end + 1;
        }
    }

    private double top() {
        double top = 0;
        for (double value : values) {
            top = Double.isNaN(value) ? top : Math.max(top, value);
        }
        return top == 0 ? 1 : top;
    }

    private void draw(GraphicsContext pen, int start, int end, double top) {
        int count = end - start;
        double[] x = new double[count + 2];
        double[] y = new double[count + 2];
        double step = getWidth() / Math.max(1, values.length - 1);
        double height = getHeight() - LINE_WIDTH;
        for (int index = 0; index < count; index++) {
            x[index] = step * (start + index);
            y[index] = LINE_WIDTH / 2 + height * (1 - values[start + index] / top);
        }
        x[count] = x[count - 1];
        x[count + 1] = x[0];
        y[count] = getHeight();
        y[count + 1] = getHeight();
        pen.setFill(area.get());
        pen.fillPolygon(x, y, count + 2);
        pen.setStroke(line.get());
        pen.setLineWidth(LINE_WIDTH);
        pen.strokePolyline(x, y, count);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return META;
    }

    private static CssMetaData<Sparkline, Paint> paint(String property) {
        return new CssMetaData<>(property, StyleConverter.getPaintConverter(), Color.TRANSPARENT) {
            @Override
            public boolean isSettable(Sparkline node) {
                return true;
            }

            @Override
            public StyleableProperty<Paint> getStyleableProperty(Sparkline node) {
                return property.equals("-gantry-line") ? node.line : node.area;
            }
        };
    }

    private StyleableObjectProperty<Paint> paintProperty(CssMetaData<Sparkline, Paint> data, String name) {
        return new StyleableObjectProperty<>(Color.TRANSPARENT) {
            @Override
            protected void invalidated() {
                get();
                requestLayout();
            }

            @Override
            public CssMetaData<Sparkline, Paint> getCssMetaData() {
                return data;
            }

            @Override
            public Object getBean() {
                return Sparkline.this;
            }

            @Override
            public String getName() {
                return name;
            }
        };
    }
}
