package dev.gantry.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.resources.Language;
import dev.gantry.resources.Messages;
import dev.gantry.views.testing.CssWarnings;
import dev.gantry.views.testing.Fx;
import dev.gantry.views.testing.Pictures;
import dev.gantry.views.theme.Fonts;
import dev.gantry.views.theme.Theme;
import dev.gantry.views.theme.ThemeSwitch;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every control on one sheet, in both themes and languages: no complaint about style sheets, nothing cut off. */
@Tag("fx")
class GalleryTest {
    @ParameterizedTest
    @CsvSource({"DARK, ENGLISH", "LIGHT, ENGLISH", "DARK, CHINESE", "LIGHT, CHINESE"})
    void showsEveryControlWithoutComplaint(Theme theme, Language language) {
        try (CssWarnings css = new CssWarnings()) {
            WritableImage picture = Fx.call(() -> draw(theme, language));
            Pictures.write("controls-" + theme.name().toLowerCase() + "-" + language.tag(), picture);
            assertEquals(List.of(), css.messages());
            Color canvas = picture.getPixelReader().getColor(8, (int) picture.getHeight() - 60);
            assertEquals(theme == Theme.DARK, canvas.getBrightness() < 0.5, "the canvas is " + canvas);
        }
    }

    private static WritableImage draw(Theme theme, Language language) {
        Fonts.load();
        Gallery gallery = new Gallery(Messages.in(language));
        VBox page = gallery.build();
        Scene scene = new Scene(page, 1000, 900);
        try (ThemeSwitch themes = new ThemeSwitch(theme)) {
            themes.dress(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            ContextMenu menu = gallery.menu();
            menu.show(page, 20, 20);
            Tooltip tip = gallery.tip();
            tip.show(page, 60, 60);
            Pictures.write("menu-" + theme.name().toLowerCase(), menu.getScene().snapshot(null));
            Pictures.write("tip-" + theme.name().toLowerCase(), tip.getScene().snapshot(null));
            page.applyCss();
            page.layout();
            assertWhole(page);
            WritableImage picture = scene.snapshot(null);
            stage.close();
            return picture;
        }
    }

    /** No control may be narrower or lower than it says it must be: that is text cut off. */
    private static void assertWhole(Parent parent) {
        for (var child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Region region && region.isManaged() && region.isVisible()) {
                assertTrue(
                        region.getWidth() + 1 >= region.minWidth(-1) && region.getHeight() + 1 >= region.minHeight(-1),
                        () -> region + " is " + region.getWidth() + " × " + region.getHeight() + ", needs at least "
                                + region.minWidth(-1) + " × " + region.minHeight(-1));
                assertFalse(
                        region.getBoundsInParent().getMaxX()
                                > parent.getLayoutBounds().getWidth() + 1,
                        () -> region + " sticks out of " + parent);
            }
            if (child instanceof Parent inner) {
                assertWhole(inner);
            }
        }
    }
}
