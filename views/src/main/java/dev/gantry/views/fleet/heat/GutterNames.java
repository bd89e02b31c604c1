package dev.gantry.views.fleet.heat;

import dev.gantry.resources.Messages;
import dev.gantry.services.heat.Grouping;
import dev.gantry.services.heat.HeatGroup;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The names and counts beside the groups, cut to the room there is for them. FX thread. */
final class GutterNames {
    /** Where names begin, after the square of the cluster. */
    static final double LEFT = 38;

    private static final double WIDEST = 112;
    private static final double NARROWEST = 40;
    private static final double BEFORE_CELLS = 10;
    private static final double BEFORE_COUNT = 8;
    private static final String CUT = "…";

    private final Messages messages;
    private final Text ruler = new Text();
    private final Map<String, Double> widths = new HashMap<>();
    private Grouping grouping = Grouping.POOL;
    private double room = NARROWEST;

    GutterNames(Messages messages) {
        this.messages = messages;
        ruler.setFont(Font.font("Gantry Sans Medium", 11.5));
    }

    /** @param shown cut where it is too long */
    record Name(String whole, String shown, String count) {}

    /** Makes room for the names of a plan. */
    void measure(HeatPlan plan, Grouping next) {
        grouping = next;
        widths.clear();
        double widest = NARROWEST;
        for (HeatGroup group : plan.groups()) {
            widest = Math.max(widest, width(whole(group)) + BEFORE_COUNT + width(count(group)));
        }
        room = Math.ceil(Math.min(WIDEST, widest));
    }

    /** Where the cells begin. */
    double left() {
        return right() + BEFORE_CELLS;
    }

    /** Where counts end. */
    double right() {
        return LEFT + room;
    }

    /** @param besideCount the count stands in the same line */
    Name of(HeatGroup group, boolean besideCount) {
        String whole = whole(group);
        String count = count(group);
        double free = besideCount ? room - BEFORE_COUNT - width(count) : room;
        return new Name(whole, cut(whole, free), count);
    }

    private String whole(HeatGroup group) {
        if (!group.name().isEmpty()) {
            return group.name();
        }
        return messages.text(grouping == Grouping.ROOM ? "fleet.heat.no-room" : "fleet.heat.no-pool");
    }

    private String count(HeatGroup group) {
        return messages.count(group.nodes().size());
    }

    /** In the middle, as names differ at their ends. */
    private String cut(String whole, double free) {
        String shown = whole;
        for (int kept = whole.length() - 1; kept > 2 && width(shown) > free; kept--) {
            int tail = kept / 2;
            shown = whole.substring(0, kept - tail) + CUT + whole.substring(whole.length() - tail);
        }
        return shown;
    }

    private double width(String text) {
        return widths.computeIfAbsent(text, measured -> {
            ruler.setText(measured);
            return ruler.getLayoutBounds().getWidth();
        });
    }
}
