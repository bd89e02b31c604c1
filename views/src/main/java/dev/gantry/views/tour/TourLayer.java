package dev.gantry.views.tour;

import dev.gantry.resources.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The layer over the screens that outlines what a step is about and says why. The screens below stay in use. Subscribes
 * to nothing; whoever holds it calls {@link #follow}, as targets come and move. FX thread.
 */
public final class TourLayer extends Pane {
    private static final double MARGIN = 12;
    private static final double AROUND = 3;

    private final TourModel model;
    private final Messages messages;
    private List<Rectangle2D> places = List.of();
    private @Nullable TourStep shown;
    private @Nullable TourCard card;
    private boolean isInPlace;

    public TourLayer(TourModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("tour");
        setPickOnBounds(false);
        setVisible(false);
    }

    /** Whether everything the step outlines is on the screen. */
    public boolean isInPlace() {
        return isInPlace;
    }

    /** Shows the step that is on now, or nothing. */
    public void show() {
        TourStep step = model.step().orElse(null);
        shown = step;
        getChildren().clear();
        places = List.of();
        isInPlace = false;
        card = step == null ? null : new TourCard(step, model, messages);
        setVisible(card != null);
        if (card != null) {
            getChildren().add(card);
            follow();
            card.firstFocus().requestFocus();
        }
    }

    /** Takes the tour away. */
    public void end() {
        model.end();
    }

    /** Looks again where the targets are. */
    public void follow() {
        TourStep step = shown;
        Scene scene = getScene();
        if (step == null || scene == null) {
            return;
        }
        List<Rectangle2D> next = new ArrayList<>();
        for (List<String> selectors : step.targets()) {
            Bounds all = around(scene, selectors);
            if (all != null) {
                next.add(ring(sceneToLocal(all)));
            }
        }
        isInPlace = next.size() == step.targets().size();
        if (!next.equals(places)) {
            places = next;
            drawRings();
        }
    }

    private static @Nullable Bounds around(Scene scene, List<String> selectors) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (String selector : selectors) {
            for (Node node : scene.getRoot().lookupAll(selector)) {
                Bounds box = node.localToScene(node.getLayoutBounds());
                if (isSeen(node) && box.getWidth() > 0 && box.getHeight() > 0) {
                    left = Math.min(left, box.getMinX());
                    top = Math.min(top, box.getMinY());
                    right = Math.max(right, box.getMaxX());
                    bottom = Math.max(bottom, box.getMaxY());
                }
            }
        }
        return right < left ? null : new BoundingBox(left, top, right - left, bottom - top);
    }

    private static boolean isSeen(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private Rectangle2D ring(Bounds box) {
        double left = Math.max(2, Math.round(box.getMinX()) - AROUND);
        double top = Math.max(2, Math.round(box.getMinY()) - AROUND);
        double right = Math.min(getWidth() - 2, Math.round(box.getMaxX()) + AROUND);
        double bottom = Math.min(getHeight() - 2, Math.round(box.getMaxY()) + AROUND);
        return new Rectangle2D(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private void drawRings() {
        getChildren().removeIf(child -> child != card);
        for (Rectangle2D place : places) {
            Region ring = new Region();
            ring.getStyleClass().add("tour-ring");
            ring.setMouseTransparent(true);
            ring.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
            getChildren().addFirst(ring);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        TourCard now = card;
        if (now == null) {
            return;
        }
        follow();
        double width = Math.min(now.prefWidth(-1), getWidth() - 2 * MARGIN);
        double height = now.prefHeight(width);
        Rectangle2D at = new CardPlace(getWidth(), getHeight(), MARGIN).beside(places, width, height);
        now.resizeRelocate(Math.round(at.getMinX()), Math.round(at.getMinY()), width, height);
    }
}
