package dev.gantry.views.controls;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The rounded square with two letters that says which cluster: filled where it may be written, hollow where it is
 * read-only. Made once in a table cell and shown for cluster after cluster. FX thread.
 */
public final class ClusterSquare extends StackPane {
    private static final List<String> HUE_CLASSES =
            List.of("hue-1", "hue-2", "hue-3", "hue-4", "hue-5", "hue-6", "hue-7", "hue-8");

    private final Label letters = new Label();
    private @Nullable ClusterFace face;

    /** An empty square of a size. */
    public ClusterSquare(Size size) {
        getStyleClass().addAll("cluster-square", size.styleClass);
        letters.getStyleClass().add("letters");
        getChildren().add(letters);
        setMinSize(size.pixels, size.pixels);
        setPrefSize(size.pixels, size.pixels);
        setMaxSize(size.pixels, size.pixels);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /** A square of a size for a cluster. */
    public ClusterSquare(Size size, ClusterFace face) {
        this(size);
        show(face);
    }

    /** Shows a cluster; nothing happens if it is shown already. */
    public void show(ClusterFace next) {
        if (next.equals(face)) {
            return;
        }
        face = next;
        letters.setText(next.letters());
        getStyleClass().removeAll(HUE_CLASSES);
        getStyleClass().add(HUE_CLASSES.get(next.hue() - 1));
        next.guard().applyTo(this);
        setAccessibleText(next.name());
    }

    /** Where the square stands, and so how big it is. */
    public enum Size {
        /** 30 px: cards and sheets. */
        CARD(30, "s30"),
        /** 18 px: chips and findings. */
        CHIP(18, "s18"),
        /** 16 px: table rows. */
        ROW(16, "s16"),
        /** 14 px: the status bar. */
        STATUS(14, "s14");

        private final double pixels;
        private final String styleClass;

        Size(double pixels, String styleClass) {
            this.pixels = pixels;
            this.styleClass = styleClass;
        }
    }
}
