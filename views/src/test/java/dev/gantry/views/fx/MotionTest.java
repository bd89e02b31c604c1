package dev.gantry.views.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.views.testing.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fx")
class MotionTest {
    private final Motion motion = new Motion();
    private final Pane node = new Pane();
    private final List<String> done = new ArrayList<>();

    private void shown(boolean reduced, Consumer<Pane> test) {
        Fx.run(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new Pane(node), 300, 200));
            stage.getScene().getPreferences().setReducedMotion(reduced);
            stage.show();
            try {
                test.accept(node);
            } finally {
                stage.close();
            }
        });
    }

    @Test
    void aSheetStartsBelowAndEndsInPlace() {
        shown(false, sheet -> {
            motion.rise(sheet);
            assertTrue(motion.isMoving());
            assertEquals(0, sheet.getOpacity());
            assertEquals(8, sheet.getTranslateY());
            motion.finish();
            assertFalse(motion.isMoving());
            assertEquals(1, sheet.getOpacity());
            assertEquals(0, sheet.getTranslateY());
        });
    }

    @Test
    void whatComesAfterASlideComesOnce() {
        DoubleProperty edge = new SimpleDoubleProperty(1);
        shown(false, near -> {
            motion.slide(near, edge, 0.5, () -> done.add("first"));
            assertEquals(List.of(), done);
            motion.slide(near, edge, 1, () -> done.add("second"));
            assertEquals(List.of("first"), done, "a new slide ends the one before");
            motion.finish();
            motion.finish();
            assertEquals(1, edge.get());
            assertEquals(List.of("first", "second"), done);
        });
    }

    @Test
    void underReducedMotionEverythingIsThereAtOnce() {
        DoubleProperty edge = new SimpleDoubleProperty(1);
        shown(true, near -> {
            motion.rise(near);
            motion.fade(near);
            motion.slide(near, edge, 0.5, () -> done.add("then"));
            assertFalse(motion.isMoving());
            assertEquals(1, near.getOpacity());
            assertEquals(0, near.getTranslateY());
            assertEquals(0.5, edge.get());
            assertEquals(List.of("then"), done);
        });
    }

    @Test
    void whatNobodySeesDoesNotMove() {
        Fx.run(() -> {
            new Scene(new Pane(node), 300, 200);
            motion.rise(node);
            assertFalse(motion.isMoving());
            assertEquals(1, node.getOpacity());
        });
    }
}
