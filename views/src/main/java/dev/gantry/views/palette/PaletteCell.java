package dev.gantry.views.palette;

import dev.gantry.views.controls.Icon;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One line of the palette: icon, text, where. Its nodes are made once and shown for entry after entry. FX thread. */
final class PaletteCell extends ListCell<PaletteEntry> {
    private final Map<Icon, Node> icons = new EnumMap<>(Icon.class);
    private final HBox sign = new HBox();
    private final Label name = new Label();
    private final Label where = new Label();
    private final HBox line;

    PaletteCell() {
        where.getStyleClass().add("palette-where");
        where.setMinWidth(Region.USE_PREF_SIZE);
        sign.setMinWidth(18);
        sign.setAlignment(Pos.CENTER);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        line = new HBox(10, sign, name, space, where);
        line.setAlignment(Pos.CENTER_LEFT);
        // Without this the line asks for its full width and the list scrolls sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        sign.getChildren().setAll(icons.computeIfAbsent(entry.icon(), Icon::node));
        name.setText(entry.text());
        where.setText(entry.where());
        setAccessibleText(entry.text() + ", " + entry.where());
        setGraphic(line);
    }
}
