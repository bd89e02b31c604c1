package dev.gantry.views.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.resources.FontFile;
import dev.gantry.views.testing.Fx;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bundled families are the ones style sheets name, and have the properties they were built for. */
@Tag("fx")
class FontsTest {
    @BeforeAll
    static void load() {
        Fx.run(Fonts::load);
    }

    @Test
    void everyFamilyIsThere() {
        for (FontFile file : FontFile.values()) {
            assertEquals(file.family(), font(file.family(), FontWeight.NORMAL).getFamily());
        }
    }

    @Test
    void boldIsAnotherFace() {
        assertNotEquals(
                width("Gantry Sans", FontWeight.NORMAL, "Needs you now"),
                width("Gantry Sans", FontWeight.BOLD, "Needs you now"));
        assertEquals("Gantry Sans Bold", font("Gantry Sans", FontWeight.BOLD).getName());
        assertEquals("Gantry Mono Bold", font("Gantry Mono", FontWeight.BOLD).getName());
    }

    @Test
    void digitsOfTheSansAreEqualInWidth() {
        for (FontWeight weight : new FontWeight[] {FontWeight.NORMAL, FontWeight.BOLD}) {
            double eights = width("Gantry Sans", weight, "8888");
            for (char digit = '0'; digit <= '9'; digit++) {
                assertEquals(
                        eights,
                        width("Gantry Sans", weight, Character.toString(digit).repeat(4)),
                        0.01);
            }
        }
    }

    @Test
    void aChineseCharacterIsExactlyTwoCellsOfTheMono() {
        assertEquals(
                width("Gantry Mono", FontWeight.NORMAL, "00000000"),
                width("Gantry Mono", FontWeight.NORMAL, "观众榜，"),
                0.01);
    }

    /** With strings no other test has shown: JavaFX keeps layouts by string, some of them rounded by a control. */
    @Test
    void bothScriptsShareOneLineHeight() {
        for (String family : new String[] {"Gantry Sans", "Gantry Sans Medium", "Gantry Mono"}) {
            assertEquals(height(family, "Height only"), height(family, "字形高度"), 0.01, family);
            assertEquals(height(family, "Height only"), height(family, "Height 字形"), 0.01, family);
        }
        assertTrue(height("Gantry Sans", "行高") < 20);
    }

    private static Font font(String family, FontWeight weight) {
        return Fx.call(() -> Font.font(family, weight, 13));
    }

    private static double width(String family, FontWeight weight, String words) {
        return Fx.call(() -> text(family, weight, words).getLayoutBounds().getWidth());
    }

    private static double height(String family, String words) {
        return Fx.call(
                () -> text(family, FontWeight.NORMAL, words).getLayoutBounds().getHeight());
    }

    private static Text text(String family, FontWeight weight, String words) {
        Text text = new Text(words);
        text.setFont(Font.font(family, weight, 13));
        return text;
    }
}
