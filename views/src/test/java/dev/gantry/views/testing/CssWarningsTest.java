package dev.gantry.views.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pictures' check of style sheets would notice what is wrong in one. */
@Tag("fx")
class CssWarningsTest {
    @Test
    void aColourThatDoesNotExistIsNoticed() {
        try (CssWarnings css = new CssWarnings()) {
            show(".label { -fx-text-fill: -g-no-such-colour; }");
            assertFalse(css.messages().isEmpty());
            assertTrue(css.messages().getFirst().contains("-g-no-such-colour"), css.messages()::toString);
        }
    }

    @Test
    void aSheetThatCannotBeReadIsNoticed() {
        try (CssWarnings css = new CssWarnings()) {
            show(".label { -fx-padding: 4px 4px }} .text {");
            assertFalse(css.messages().isEmpty());
        }
    }

    private static void show(String sheet) {
        Fx.run(() -> {
            Scene scene = new Scene(new Label("words"));
            String encoded = Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
            scene.getStylesheets().add("data:text/css;base64," + encoded);
            scene.getRoot().applyCss();
        });
    }
}
