package dev.gantry.views.controls;

import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * One thin bar split by how many things are in each state, worst first. A state that has anything at all keeps a width
 * the eye can find. FX thread.
 */
public final class HealthBar extends Region {
    private static final List<Tone> ORDER =
            List.of(Tone.FAILING, Tone.WARNING, Tone.PROGRESSING, Tone.LOST, Tone.OFFLINE, Tone.UNKNOWN, Tone.HEALTHY);
    private static final double LEAST = 3;
    private static final double GAP = 1;

    private final Rectangle rounding = new Rectangle();
    private Map<Tone, Long> counts = Map.of();

    /** An empty bar. */
    public HealthBar() {
        getStyleClass().add("health-bar");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setClip(rounding);
    }

    /** Shows counts by tone (absent counts as none); {@code spoken} is the bar in words. */
    public void show(Map<Tone, Long> next, String spoken) {
        setAccessibleText(spoken);
        if (next.equals(counts)) {
            return;
        }
        counts = Map.copyOf(next);
        getChildren()
                .setAll(ORDER.stream()
                        .filter(tone -> count(tone) > 0)
                        .map(HealthBar::part)
                        .toList());
        requestLayout();
    }

    private static Region part(Tone tone) {
        Region part = new Region();
        part.getStyleClass().addAll("part", Tone.STYLE_CLASS);
        part.setUserData(tone);
        tone.applyTo(part);
        return part;
    }

    private long count(Tone tone) {
        return counts.getOrDefault(tone, 0L);
    }

    @Override
    protected void layoutChildren() {
        rounding.setWidth(getWidth());
        rounding.setHeight(getHeight());
        rounding.setArcWidth(getHeight());
        rounding.setArcHeight(getHeight());
        int parts = getChildren().size();
        if (parts == 0) {
            return;
        }
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        double shared = Math.max(0, getWidth() - LEAST * parts - GAP * (parts - 1));
        double x = 0;
        for (int index = 0; index < parts; index++) {
            Region part = (Region) getChildren().get(index);
            double width = LEAST + shared * count((Tone) part.getUserData()) / total;
            double end = index == parts - 1 ? getWidth() : snapPositionX(x + width);
            part.resizeRelocate(x, 0, Math.max(0, end - x), getHeight());
            x = end + GAP;
        }
    }
}
