package dev.gantry.views.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.resources.Language;
import dev.gantry.resources.Messages;
import dev.gantry.views.testing.CssWarnings;
import dev.gantry.views.testing.Fx;
import dev.gantry.views.testing.Pictures;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sheets of the frame and of tables: no complaint, and the heights that the screens are built on. */
@Tag("fx")
class ShellGalleryTest {
    @ParameterizedTest
    @CsvSource({"DARK, ENGLISH", "LIGHT, CHINESE"})
    void dressesFrameAndTable(Theme theme, Language language) {
        try (CssWarnings css = new CssWarnings()) {
            WritableImage picture = Fx.call(() -> draw(theme, language));
            Pictures.write("frame-" + theme.name().toLowerCase() + "-" + language.tag(), picture);
            assertEquals(List.of(), css.messages());
        }
    }

    private static WritableImage draw(Theme theme, Language language) {
        Fonts.load();
        Parent shell = new ShellGallery(Messages.in(language)).build();
        Scene scene = new Scene(shell, 1000, 640);
        try (ThemeSwitch themes = new ThemeSwitch(theme)) {
            themes.dress(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            shell.applyCss();
            shell.layout();
            assertEquals(204, height(shell, ".rail", true));
            assertEquals(28, height(shell, ".rail-item", false));
            assertEquals(24, height(shell, ".status-bar", false));
            assertEquals(28, height(shell, ".column-header-background", false));
            assertEquals(24, ((TableRow<?>) shell.lookup(".table-row-cell")).getHeight());
            WritableImage picture = scene.snapshot(null);
            stage.close();
            return picture;
        }
    }

    private static double height(Parent shell, String selector, boolean width) {
        Region region = (Region) shell.lookup(selector);
        return width ? region.getWidth() : region.getHeight();
    }
}
