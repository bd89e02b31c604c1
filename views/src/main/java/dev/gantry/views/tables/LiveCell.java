package dev.gantry.views.tables;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/**
 * A cell that only shows what its row has ready: no formatting, no look-up, nothing made while painting. FX thread.
 * Subclasses set only what differs from what they show.
 */
public abstract class LiveCell<R extends Row> extends TableCell<Slot<R>, Slot<R>> {
    /** Shows a row. */
    protected abstract void paint(R row, Source source);

    /** What a change of it is worth a look for; never a mere age, which changes all the time. */
    protected String signal() {
        String text = getText();
        return text == null ? "" : text;
    }

    /** Shows the row again when the cell becomes narrower or wider than that, in px. */
    protected final void repaintAcross(double px) {
        widthProperty().addListener((observed, before, width) -> {
            Slot<R> slot = getItem();
            if (before.doubleValue() < px != width.doubleValue() < px && slot != null) {
                paint(slot.row(), slot.source());
            }
        });
    }

    /** Whether it was given room, and less than that. */
    protected final boolean isNarrowerThan(double px) {
        return getWidth() > 0 && getWidth() < px;
    }

    /** Shows nothing; called for the empty rows below the last. */
    protected void blank() {
        write("");
        setGraphic(null);
    }

    /** Sets the text if it differs. */
    protected final void write(String text) {
        if (!text.equals(getText())) {
            setText(text);
        }
    }

    /** Gives or takes a style class, once. */
    protected final void style(String styleClass, boolean on) {
        if (on != getStyleClass().contains(styleClass)) {
            if (on) {
                getStyleClass().add(styleClass);
            } else {
                getStyleClass().remove(styleClass);
            }
        }
    }

    @Override
    protected final void updateItem(@Nullable Slot<R> slot, boolean empty) {
        super.updateItem(slot, empty);
        if (empty || slot == null) {
            blank();
        } else {
            paint(slot.row(), slot.source());
        }
    }
}
