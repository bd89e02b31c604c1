package dev.gantry.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.views.testing.Fx;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a control shows it also says to a screen reader, and it takes no room while it has nothing to say. */
@Tag("fx")
class SpokenTest {
    @Test
    void badgesAndSquaresSpeak() {
        Fx.run(() -> {
            FreshnessBadge badge = new FreshnessBadge();
            badge.show(Tone.LOST, "38 s old", "no answer since 22:52:06");
            assertEquals("38 s old", badge.getAccessibleText());
            assertTrue(badge.getPseudoClassStates().contains(Tone.LOST.pseudoClass()));
            badge.show(Tone.HEALTHY, "live", "");
            assertEquals("live", badge.getAccessibleText());
            assertFalse(badge.getPseudoClassStates().contains(Tone.LOST.pseudoClass()));

            ClusterSquare square = new ClusterSquare(ClusterSquare.Size.ROW);
            square.show(new ClusterFace("live-sh", "SH", 1, Guard.READ_ONLY));
            square.show(new ClusterFace("live-gz", "GZ", 2, Guard.NORMAL));
            assertEquals("live-gz", square.getAccessibleText());
            assertTrue(square.getStyleClass().contains("hue-2"));
            assertFalse(square.getStyleClass().contains("hue-1"), "the colour of the last cluster stayed");
            assertTrue(square.getPseudoClassStates().isEmpty(), "the guard of the last cluster stayed");
        });
    }

    @Test
    void aBannerTakesNoRoomUntilItIsShown() {
        Fx.run(() -> {
            Banner banner = new Banner();
            assertFalse(banner.isManaged());
            banner.show(Tone.LOST, "live-gz has not answered for 38 s.", "Its rows are old.");
            banner.setActions(new Button("Try now"));
            assertTrue(banner.isManaged() && banner.isVisible());
            assertEquals("live-gz has not answered for 38 s. Its rows are old.", banner.getAccessibleText());
            banner.show(Tone.LOST, "live-gz 已 38 秒无应答。", "其 12 行已旧。");
            assertEquals("live-gz 已 38 秒无应答。其 12 行已旧。", banner.getAccessibleText());
            banner.hide();
            assertFalse(banner.isManaged() || banner.isVisible());
        });
    }

    @Test
    void emptyStatesChipsAndToolsSpeak() {
        Fx.run(() -> {
            EmptyState empty = new EmptyState();
            empty.show(Icon.HIDDEN, "No pod matches.", "");
            assertEquals("No pod matches.", empty.getAccessibleText());
            assertFalse(empty.lookup(".why").isManaged());

            ViewChip chip = new ViewChip("Failing");
            assertEquals("Failing", chip.getAccessibleText());
            chip.setCount("70");
            chip.setName("Failing, edited");
            assertEquals("Failing, edited, 70", chip.getAccessibleText());

            ToolButton tool = new ToolButton(Icon.COLUMNS, "Columns", () -> {});
            tool.setName("列");
            assertEquals("列", tool.getAccessibleText());
            Tooltip tooltip = tool.getTooltip();
            assertEquals("列", tooltip.getText());
        });
    }

    @Test
    void countsAndNamesSpeak() {
        Fx.run(() -> {
            CountLabel count = new CountLabel(Tone.FAILING);
            count.show(Tone.FAILING, 0, "0", "no pod fails");
            assertEquals("no pod fails", count.getAccessibleText());
            assertTrue(hasState(count, "zero"));
            count.show(Tone.FAILING, 3, "3", "3 pods fail");
            assertFalse(hasState(count, "zero"));

            SplitName name = new SplitName();
            name.show("gift-rank", "-lz4kq");
            assertEquals("gift-rank-lz4kq", name.getAccessibleText());
            assertEquals("-lz4kq", ((Label) name.getChildren().getLast()).getText());

            assertNull(new StateMark(Tone.FAILING).getAccessibleText(), "the word beside a mark speaks, not the mark");
        });
    }

    private static boolean hasState(CountLabel label, String state) {
        return label.getPseudoClassStates().stream()
                .anyMatch(found -> found.getPseudoClassName().equals(state));
    }
}
