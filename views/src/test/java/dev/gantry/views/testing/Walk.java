package dev.gantry.views.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

/** Goes through what is seen of a screen and tells what a person could not read or not reach. FX thread. */
public final class Walk {
    private static final double TOLERANCE = 1;

    private Walk() {}

    /** Controls the keyboard stops at but a screen reader has no word for. */
    public static List<String> nameless(Node root) {
        List<String> found = new ArrayList<>();
        each(root, node -> {
            boolean stops = node.isFocusTraversable() && !node.isDisabled() && !(node instanceof ScrollPane);
            Object name = stops ? node.queryAccessibleAttribute(AccessibleAttribute.TEXT) : "not asked";
            if (stops && isBlank(node.getAccessibleText()) && (name == null || isBlank(name.toString()))) {
                found.add(told(node));
            }
        });
        return found;
    }

    /** Words cut although nothing tells the rest, and words beyond the edge of what holds them. */
    public static List<String> cut(Node root) {
        List<String> found = new ArrayList<>();
        each(root, node -> {
            if (node instanceof Labeled label && !isBlank(label.getText()) && !isInRow(node)) {
                boolean told = label.getTooltip() != null || label.isWrapText();
                if (label.isTextTruncated() && !told) {
                    found.add("cut: " + told(node));
                } else if (isBeyond(label)) {
                    found.add("beyond its parent: " + told(node));
                }
            }
        });
        return found;
    }

    /** Tables whose columns do not fit beside each other. */
    public static List<String> scrollsSideways(Node root) {
        List<String> found = new ArrayList<>();
        each(root, node -> {
            if (node instanceof TableView<?> table) {
                double columns = table.getVisibleLeafColumns().stream()
                        .mapToDouble(TableColumn::getWidth)
                        .sum();
                if (columns > table.getWidth()) {
                    found.add(told(node) + ": " + columns + " in " + table.getWidth());
                }
            }
        });
        return found;
    }

    /** Rows scroll and their columns are the user's; what they cut is a matter of the columns. */
    private static boolean isInRow(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up instanceof IndexedCell || up.getStyleClass().contains("column-header")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBeyond(Labeled label) {
        if (!(label.getParent() instanceof Region parent)
                || parent.getStyleClass().contains("viewport")) {
            return false;
        }
        Bounds bounds = label.getBoundsInParent();
        return bounds.getMaxX() > parent.getWidth() + TOLERANCE || bounds.getMinX() < -TOLERANCE;
    }

    private static void each(Node node, Consumer<Node> look) {
        if (!node.isVisible()) {
            return;
        }
        look.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> each(child, look));
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String told(Node node) {
        String text = node instanceof Labeled label ? " \"" + label.getText() + "\"" : "";
        return node.getClass().getSimpleName() + " " + node.getStyleClass() + text;
    }
}
