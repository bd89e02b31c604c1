package dev.gantry.views.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.gantry.views.testing.CssWarnings;
import dev.gantry.views.testing.Fx;
import dev.gantry.views.testing.Pictures;
import java.util.List;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fx")
class WindowIconTest {
    @Test
    void theSignStandsOnItsGround() {
        try (CssWarnings css = new CssWarnings()) {
            WritableImage icon = (WritableImage) Fx.call(WindowIcon::draw);
            Pictures.write("window-icon", icon);
            assertEquals(0, icon.getPixelReader().getColor(0, 0).getOpacity(), "the corner is round");
            assertNotEquals(
                    icon.getPixelReader().getColor(32, 60),
                    icon.getPixelReader().getColor(32, 14),
                    "the beam");
            assertEquals(List.of(), css.messages());
        }
    }
}
