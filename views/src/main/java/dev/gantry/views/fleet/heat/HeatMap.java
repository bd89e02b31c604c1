package dev.gantry.views.fleet.heat;

import dev.gantry.resources.Messages;
import dev.gantry.services.heat.Grouping;
import dev.gantry.services.heat.HeatGroup;
import dev.gantry.services.heat.HeatNode;
import dev.gantry.services.heat.Measure;
import dev.gantry.views.controls.ClusterSquare;
import dev.gantry.views.controls.ThemeInks;
import dev.gantry.views.navigation.Faces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The nodes as cells on one Canvas the size of what is in view, drawn again only when what is seen has changed. Arrows
 * move a current cell, Enter or a click opens its node; what a screen reader says follows. FX thread.
 */
final class HeatMap extends Region {
    private static final double SQUARE_AT = 14;

    private final Canvas cells = new Canvas();
    private final Canvas pointer = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final ThemeInks inks = new ThemeInks(this::recolour);
    private final List<ClusterSquare> squares = new ArrayList<>();
    private final Tooltip groupName = new Tooltip();
    private final GutterNames names;
    private final HeatPainter painter;
    private final HeatCard card;
    private final HeatWords words;
    private final Faces faces;
    private final Consumer<HeatNode> open;
    private Measure measure = Measure.CPU;
    private HeatPlan plan = HeatPlan.EMPTY;
    private HeatLayout layout = new HeatLayout(plan, 0, 0);
    private int[] looks = {};
    private int current = -1;
    private int hovered = -1;
    private boolean isActive;
    private boolean isStale = true;
    private int drawn;

    HeatMap(Messages messages, HeatWords words, Faces faces, Consumer<HeatNode> open) {
        this.words = words;
        this.faces = faces;
        this.open = open;
        names = new GutterNames(messages);
        painter = new HeatPainter(inks, names);
        card = new HeatCard(messages);
        getStyleClass().add("heat-map");
        setId("heat-map");
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.setManaged(false);
        cells.setManaged(false);
        pointer.setManaged(false);
        pointer.setMouseTransparent(true);
        getChildren().addAll(inks, cells, pointer, bar, card);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(messages.text("fleet.heat.help"));
        setViewOrder(-1);
        bar.valueProperty().subscribe(this::repaint);
        focusedProperty().subscribe(this::focusMoved);
        setOnKeyPressed(this::keyPressed);
        setOnScroll(this::scrolled);
        cells.setOnMouseMoved(this::pointedAt);
        cells.setOnMouseExited(event -> hover(-1));
        cells.setOnMousePressed(this::pressed);
    }

    /** Shows another plan; nothing is drawn if it looks the same. */
    void show(HeatPlan next, Measure by, Grouping grouping) {
        HeatNode kept = current < 0 ? null : plan.nodes().get(current);
        HeatNode pointed = hovered < 0 ? null : plan.nodes().get(hovered);
        boolean isSamePlace = placesOf(next).equals(placesOf(plan));
        int[] nextLooks = looksOf(next, by);
        plan = next;
        measure = by;
        current = kept == null ? -1 : plan.indexOf(kept);
        hovered = pointed == null ? -1 : plan.indexOf(pointed);
        if (!isSamePlace || !Arrays.equals(looks, nextLooks)) {
            looks = nextLooks;
            names.measure(plan, grouping);
            isStale = true;
            requestLayout();
        }
        speak();
        point();
    }

    /** Draws only while it is seen. */
    void setActive(boolean active) {
        isActive = active;
        if (active) {
            repaint();
        }
    }

    /** How often all cells were drawn. */
    int drawn() {
        return drawn;
    }

    @Nullable
    HeatNode current() {
        return current < 0 ? null : plan.nodes().get(current);
    }

    /** Group by group what stands where, so that the layout need not be made again. */
    private static List<String> placesOf(HeatPlan plan) {
        return plan.groups().stream()
                .map(group -> group.cluster() + "/" + group.name() + "/"
                        + group.nodes().size())
                .toList();
    }

    /** What of each node is seen. */
    private static int[] looksOf(HeatPlan plan, Measure by) {
        int[] looks = new int[plan.nodes().size()];
        for (int i = 0; i < looks.length; i++) {
            HeatNode node = plan.nodes().get(i);
            double share = node.share(by);
            int step = Double.isNaN(share) ? HeatRamp.STEPS : HeatRamp.step(share);
            looks[i] = (step << 8) | (node.health().ordinal() << 1) | (node.isOld() ? 1 : 0);
        }
        return looks;
    }

    private void repaint() {
        isStale = true;
        requestLayout();
    }

    /** Called amid a layout pass, in which a request for another would be lost. */
    private void recolour() {
        isStale = true;
        layoutChildren();
    }

    @Override
    protected void layoutChildren() {
        double width = snapSizeX(getWidth());
        double height = snapSizeY(getHeight());
        boolean isResized = cells.getWidth() != width || cells.getHeight() != height;
        if (!isActive || !(isStale || isResized)) {
            return;
        }
        isStale = false;
        arrange(width, height);
        drawn++;
        painter.draw(cells.getGraphicsContext2D(), view());
        placeSquares();
        point();
    }

    private void arrange(double width, double height) {
        for (Canvas canvas : List.of(cells, pointer)) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        double thick = Math.ceil(bar.prefWidth(-1));
        layout = new HeatLayout(plan, names.left(), width - thick - 4);
        double over = Math.max(0, layout.height() - height);
        bar.setVisible(over > 0);
        bar.setMax(over);
        bar.setVisibleAmount(over <= 0 ? 1 : over * height / layout.height());
        bar.setUnitIncrement(HeatLayout.PITCH);
        bar.setBlockIncrement(height);
        bar.setValue(Math.clamp(bar.getValue(), 0, over));
        bar.resizeRelocate(width - thick - 1, 0, thick, height);
    }

    private double offset() {
        return Math.round(bar.getValue());
    }

    private HeatPainter.View view() {
        return new HeatPainter.View(plan, layout, measure, offset(), cells.getWidth(), cells.getHeight());
    }

    /** A square beside the first group of each cluster that is in view. */
    private void placeSquares() {
        int used = 0;
        String before = "";
        for (int group = 0; group < plan.groups().size(); group++) {
            String cluster = plan.groups().get(group).cluster();
            double top = layout.nameAt(group, offset()) - 2;
            if (!cluster.equals(before) && top >= 0 && top < cells.getHeight() - HeatLayout.PITCH) {
                before = cluster;
                ClusterSquare square = square(used++);
                square.show(faces.of(cluster));
                square.setVisible(true);
                square.resizeRelocate(SQUARE_AT, top, square.prefWidth(-1), square.prefHeight(-1));
            }
        }
        for (int rest = used; rest < squares.size(); rest++) {
            squares.get(rest).setVisible(false);
        }
    }

    private ClusterSquare square(int number) {
        if (number == squares.size()) {
            ClusterSquare square = new ClusterSquare(ClusterSquare.Size.ROW);
            square.setManaged(false);
            square.setMouseTransparent(true);
            squares.add(square);
            getChildren().add(2, square);
        }
        return squares.get(number);
    }

    private void focusMoved(boolean focused) {
        if (focused && current < 0) {
            current = plan.worst();
            reveal();
        }
        speak();
        point();
    }

    /**
     * The node that is pointed at, else the current one while the keyboard is here: a ring round it, a card beside it.
     */
    private void point() {
        int cell = hovered >= 0 ? hovered : isFocused() ? current : -1;
        if (!isActive || isStale) {
            return;
        }
        painter.outline(pointer.getGraphicsContext2D(), view(), cell);
        double y = cell < 0 ? -1 : layout.y(cell) - offset();
        if (y < 0 || y > cells.getHeight() - HeatLayout.CELL) {
            card.setVisible(false);
            return;
        }
        card.show(plan.nodes().get(cell), words);
        card.applyCss();
        card.place(layout.x(cell), y, cells.getWidth() - SQUARE_AT, cells.getHeight());
    }

    private void speak() {
        HeatNode node = isFocused() ? current() : null;
        String text = node == null ? words.summary(plan) : words.spoken(node);
        if (!text.equals(getAccessibleText())) {
            setAccessibleText(text);
        }
    }

    private void keyPressed(KeyEvent event) {
        if (plan.nodes().isEmpty() || event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        int page = Math.max(1, (int) (cells.getHeight() / HeatLayout.PITCH) - 1);
        int last = plan.nodes().size() - 1;
        int at = Math.max(0, current);
        switch (event.getCode()) {
            case LEFT -> moveTo(Math.max(0, at - 1));
            case RIGHT -> moveTo(Math.min(last, at + 1));
            case UP -> moveTo(layout.moved(at, -1));
            case DOWN -> moveTo(layout.moved(at, 1));
            case PAGE_UP -> moveTo(layout.moved(at, -page));
            case PAGE_DOWN -> moveTo(layout.moved(at, page));
            case HOME -> moveTo(0);
            case END -> moveTo(last);
            case ENTER, SPACE -> open.accept(plan.nodes().get(at));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void moveTo(int cell) {
        current = cell;
        hovered = -1;
        reveal();
        speak();
        point();
    }

    private void reveal() {
        if (current >= 0 && !isStale) {
            double room = HeatLayout.PITCH;
            double y = layout.y(current);
            double least = y + HeatLayout.CELL + room - cells.getHeight();
            bar.setValue(Math.clamp(Math.clamp(bar.getValue(), least, Math.max(least, y - room)), 0, bar.getMax()));
        }
    }

    private void scrolled(ScrollEvent event) {
        if (bar.isVisible()) {
            bar.setValue(Math.clamp(bar.getValue() - event.getDeltaY(), 0, bar.getMax()));
            event.consume();
        }
    }

    private void pointedAt(MouseEvent event) {
        hover(layout.at(event.getX(), event.getY() + offset()));
        int group = layout.groupAt(event.getX(), event.getY() + offset());
        if (group < 0) {
            Tooltip.uninstall(cells, groupName);
            return;
        }
        HeatGroup named = plan.groups().get(group);
        GutterNames.Name name = names.of(named, layout.rows(group) == 1);
        groupName.setText(words.group(named, name.whole()));
        Tooltip.install(cells, groupName);
    }

    private void hover(int cell) {
        if (cell != hovered) {
            hovered = cell;
            point();
        }
    }

    private void pressed(MouseEvent event) {
        int cell = layout.at(event.getX(), event.getY() + offset());
        if (event.getButton() == MouseButton.PRIMARY && cell >= 0) {
            current = cell;
            requestFocus();
            open.accept(plan.nodes().get(cell));
        }
    }
}
