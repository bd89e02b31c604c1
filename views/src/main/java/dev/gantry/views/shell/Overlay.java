package dev.gantry.views.shell;

import dev.gantry.views.fx.Motion;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The layer over the page that holds one thing at a time: a sheet over a scrim, or a popover under what opened it. A
 * click beside it or Esc takes it away, and the keyboard returns to where it was. In the scene rather than in a window
 * of its own, so that it works without a window manager and is in every picture. FX thread.
 */
final class Overlay extends Pane {
    private static final double MARGIN = 8;
    private static final double SHARE_ABOVE = 0.3;

    private final Region scrim = new Region();
    private final Motion motion = new Motion();
    private @Nullable Region content;
    private @Nullable Node anchor;
    private @Nullable Node focusBefore;
    private @Nullable Node focusFirst;
    private final ChangeListener<Node> keepFocusInside = (observed, before, now) -> keepInside(now);

    Overlay() {
        setPickOnBounds(false);
        scrim.setId("overlay-scrim");
        scrim.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            event.consume();
            dismiss();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                dismiss();
            }
        });
        setVisible(false);
    }

    /** Shows something in the middle, the rest dimmed. */
    void showSheet(Region sheet, Node firstFocus) {
        scrim.getStyleClass().setAll("scrim");
        open(sheet, null, firstFocus);
    }

    /** Shows something under another node. */
    void showPopover(Region popover, Node under, Node firstFocus) {
        scrim.getStyleClass().clear();
        open(popover, under, firstFocus);
    }

    boolean isOpen() {
        return content != null;
    }

    /** What is shown now. */
    @Nullable
    Region content() {
        return content;
    }

    private void open(Region next, @Nullable Node under, Node firstFocus) {
        Scene scene = getScene();
        Node focused = scene == null ? null : scene.getFocusOwner();
        if (content == null) {
            focusBefore = focused;
        }
        content = next;
        anchor = under;
        getChildren().setAll(scrim, next);
        setVisible(true);
        applyCss();
        requestLayout();
        focusFirst = firstFocus;
        firstFocus.requestFocus();
        appear(next);
        if (scene != null) {
            scene.focusOwnerProperty().removeListener(keepFocusInside);
            scene.focusOwnerProperty().addListener(keepFocusInside);
        }
    }

    private void appear(Region next) {
        motion.finish();
        if (anchor == null) {
            motion.fade(scrim);
            motion.rise(next);
        } else {
            motion.fade(next);
        }
    }

    /** Tab and a press behind a sheet must not move the keyboard to what the sheet covers. */
    private void keepInside(@Nullable Node owner) {
        Node first = focusFirst;
        if (content == null || owner == null || first == null) {
            return;
        }
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node == this) {
                return;
            }
        }
        first.requestFocus();
    }

    /** Takes away what is shown, if anything is. */
    void dismiss() {
        if (content == null) {
            return;
        }
        Node back = focusBefore;
        finish();
        focusBefore = null;
        if (back != null && back.getScene() == getScene()) {
            back.requestFocus();
        }
    }

    private void finish() {
        Scene scene = getScene();
        if (scene != null) {
            scene.focusOwnerProperty().removeListener(keepFocusInside);
        }
        motion.finish();
        getChildren().clear();
        content = null;
        focusFirst = null;
        anchor = null;
        setVisible(false);
    }

    @Override
    protected void layoutChildren() {
        Region shown = content;
        if (shown == null) {
            return;
        }
        scrim.resizeRelocate(0, 0, getWidth(), getHeight());
        double asked = Math.max(shown.minWidth(-1), shown.prefWidth(-1));
        double width = Math.min(asked, getWidth() - 2 * MARGIN);
        double height = Math.min(shown.prefHeight(width), getHeight() - 2 * MARGIN);
        Node under = anchor;
        if (under == null) {
            double y = Math.min((getHeight() - height) * SHARE_ABOVE, getHeight() - height - MARGIN);
            shown.resizeRelocate(Math.round((getWidth() - width) / 2), Math.round(y), width, height);
        } else {
            Bounds at = sceneToLocal(under.localToScene(under.getBoundsInLocal()));
            double x = Math.clamp(at.getMinX(), MARGIN, Math.max(MARGIN, getWidth() - width - MARGIN));
            double y = Math.min(at.getMaxY() + 6, getHeight() - height - MARGIN);
            shown.resizeRelocate(Math.round(x), Math.round(y), width, height);
        }
    }
}
