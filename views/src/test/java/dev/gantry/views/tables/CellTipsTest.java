package dev.gantry.views.tables;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.views.controls.SplitName;
import dev.gantry.views.testing.Fx;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fx")
class CellTipsTest {
    @Test
    void aLabelIsCutWhereItsTextHasNoRoom() {
        assertTrue(isCut(() -> new Label("edge-room-guangzhou-00-17"), 60));
        assertFalse(isCut(() -> new Label("edge-room-guangzhou-00-17"), 600));
        assertFalse(isCut(() -> new Label(""), 60));
    }

    @Test
    void aNameIsCutWhereOneOfItsPartsIs() {
        assertTrue(isCut(CellTipsTest::name, 150));
        assertFalse(isCut(CellTipsTest::name, 600));
    }

    private static Region name() {
        SplitName name = new SplitName();
        name.show("transcoder-backfill", "-wt5v8lqdfs-pxgl4");
        return name;
    }

    private static boolean isCut(Supplier<Region> made, double width) {
        return Fx.call(() -> {
            Region node = made.get();
            StackPane pane = new StackPane(node);
            node.setMaxWidth(width);
            Scene scene = new Scene(pane, 800, 40);
            pane.applyCss();
            pane.layout();
            return CellTips.isCut(scene.getRoot());
        });
    }
}
