package dev.gantry.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.problems.KubeconfigProblem;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.ReadProblem;
import dev.gantry.services.settings.Appearance.Density;
import dev.gantry.services.settings.Appearance.Theme;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.testing.FakeFleet;
import dev.gantry.views.testing.FakeLink;
import dev.gantry.views.testing.Fx;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the frame does when it is pressed, typed at and told. */
@Tag("fx")
class ShellTest {
    @Test
    void everyRailEntryOpensItsPageAndClosesTheOneBefore() {
        try (ShellFixture shell = ShellFixture.open()) {
            for (Destination destination : Destinations.ALL.reversed()) {
                shell.press("#rail-" + destination.id());
                assertEquals(destination.route(), shell.page().route());
                assertTrue(shell.has("#page-" + destination.id()));
            }
            List<FakePage> closed = shell.pages.subList(0, shell.pages.size() - 1);
            closed.forEach(page -> assertEquals(List.of("shown", "hidden", "close"), page.calls()));
            assertEquals(List.of("shown"), shell.page().calls());
        }
    }

    @Test
    void closingTheShellLetsGoOfEverything() {
        ShellFixture shell = ShellFixture.open();
        shell.press("#rail-pods");
        shell.close();
        assertEquals(List.of("shown", "hidden", "close"), shell.page().calls());
        assertEquals(0, shell.settings.listeners());
        assertEquals(0, shell.fleet.listeners());
        assertEquals(0, shell.fleet.link("live-sh").listeners());
        assertEquals(0, shell.fleet.link("live-sh").keepers(Kind.POD));
        assertEquals(0, shell.hand.waiting());
    }

    @Test
    void backAndForwardFindWhatWasShown() {
        try (ShellFixture shell = ShellFixture.open()) {
            shell.press("#rail-pods");
            shell.page().cameToShow(new Route.Pods("crash"));
            shell.press("#rail-nodes");
            shell.key(KeyCode.LEFT, false, false, true);
            assertEquals(new Route.Pods("crash"), shell.page().route());
            shell.key(KeyCode.RIGHT, false, false, true);
            assertEquals(new Route.Nodes(""), shell.page().route());
            shell.key(KeyCode.ESCAPE, false, false, false);
            assertEquals(new Route.Pods("crash"), shell.page().route());
        }
    }

    @Test
    void anotherLanguageChangesEveryWordAndKeepsThePlace() {
        try (ShellFixture shell = ShellFixture.open(ShellFixture.english(Theme.DARK), 1440)) {
            shell.press("#rail-pods");
            shell.page().cameToShow(new Route.Pods("crash"));
            FakePage english = shell.page();
            Fx.run(() -> shell.settings.update(
                    old -> old.withAppearance(old.appearance().withLanguage("zh-CN"))));
            assertEquals("节点", text(shell, "#rail-nodes .rail-name"));
            assertEquals(new Route.Pods("crash"), shell.page().route());
            assertNotSame(english, shell.page());
            assertEquals(List.of("shown", "hidden", "close"), english.calls());
        }
    }

    @Test
    void problemsAreSaidAnewInAnotherLanguage() {
        FakeFleet fleet = ShellFixture.threeClusters().problem(new KubeconfigProblem.NoCurrentContext("gone"));
        fleet.link("live-gz")
                .stands(new ClusterState.Denied(
                        new ReadProblem.CredentialsRefusedSaying("live-gz", new Original("token expired"))));
        try (ShellFixture shell = ShellFixture.over(fleet, List.of("live-sh", "live-gz", "edge-cn"))) {
            assertTrue(text(shell, ".notice .muted").startsWith("The current context “gone” is in no"));
            shell.press("#chip-live-gz");
            assertTrue(text(shell, "#cluster-panel .muted").contains("does not accept your credentials"));
            Fx.run(() -> shell.settings.update(
                    old -> old.withAppearance(old.appearance().withLanguage("zh-CN"))));
            assertEquals("所有 kubeconfig 文件中都没有当前 context“gone”；请另选一个。", text(shell, ".notice .muted"));
            shell.press("#chip-live-gz");
            assertEquals(
                    "live-gz 拒绝访问：live-gz 不接受你的凭证：token expired。请更新凭证或重新登录，然后重试。",
                    text(shell, "#cluster-panel .muted"));
        }
    }

    @Test
    void theFrameOfAnotherLanguageIsNotKept() {
        try (ShellFixture shell = ShellFixture.open()) {
            List<WeakReference<Node>> frames = new ArrayList<>();
            for (String language : List.of("zh-CN", "en", "zh-CN", "en")) {
                frames.add(new WeakReference<>(shell.find(".top-bar")));
                shell.press("#chip-live-sh");
                Fx.run(() -> shell.settings.update(
                        old -> old.withAppearance(old.appearance().withLanguage(language))));
            }
            shell.snapshot();
            shell.pages.clear();
            for (int n = 0; n < 50 && frames.stream().anyMatch(frame -> frame.get() != null); n++) {
                System.gc();
                Fx.run(() -> {});
            }
            assertEquals(0, frames.stream().filter(frame -> frame.get() != null).count());
        }
    }

    @Test
    void tabDoesNotLeaveASheet() {
        try (ShellFixture shell = ShellFixture.open()) {
            shell.press("#rail-keys");
            Fx.run(() -> shell.scene().getRoot().lookup("#search-box").requestFocus());
            Node sheet = shell.find("#keys");
            Node owner = Fx.call(() -> shell.scene().getFocusOwner());
            assertSame(sheet, Fx.call(() -> owner.getParent().getParent()));
        }
    }

    @Test
    void anotherRowHeightMakesThePageAnew() {
        try (ShellFixture shell = ShellFixture.open()) {
            int before = shell.pages.size();
            Fx.run(() -> shell.settings.update(
                    old -> old.withAppearance(old.appearance().withDensity(Density.ROOMY))));
            assertEquals(before + 1, shell.pages.size());
        }
    }

    @Test
    void anotherThemeKeepsThePageAndChangesItsColours() {
        try (ShellFixture shell = ShellFixture.open()) {
            int before = shell.pages.size();
            List<String> dark = Fx.call(() -> List.copyOf(shell.scene().getStylesheets()));
            shell.key(KeyCode.L, true, true, false);
            assertEquals(before, shell.pages.size());
            assertEquals(Theme.LIGHT, shell.settings.current().appearance().theme());
            assertFalse(dark.equals(Fx.call(() -> List.copyOf(shell.scene().getStylesheets()))));
        }
    }

    @Test
    void connectedClustersAreKeptAndOthersAreLeftAlone() {
        try (ShellFixture shell = ShellFixture.open()) {
            assertEquals(1, shell.fleet.link("live-gz").keepers(Kind.POD));
            assertEquals(0, shell.fleet.link("staging").keepers(Kind.POD));
            shell.press("#chip-staging");
            assertEquals(1, shell.fleet.link("staging").keepers(Kind.POD));
        }
    }

    @Test
    void hidingAClusterKeepsItsStreams() {
        try (ShellFixture shell = ShellFixture.open()) {
            shell.key(KeyCode.DIGIT2, false, true, false);
            assertFalse(shell.settings.current().scope().shown().contains("live-gz"));
            assertEquals(1, shell.fleet.link("live-gz").keepers(Kind.POD));
        }
    }

    @Test
    void aChipTellsHowLongAClusterHasBeenSilent() {
        try (ShellFixture shell = ShellFixture.open()) {
            assertEquals("38 s", text(shell, "#chip-edge-cn .chip-age"));
            Fx.run(() -> shell.hand.pass(Duration.ofSeconds(3)));
            assertEquals("41 s", text(shell, "#chip-edge-cn .chip-age"));
            Fx.run(() -> {
                shell.fleet.link("edge-cn").stands(new ClusterState.Live(ShellFixture.NOW));
                shell.hand.pass(Duration.ofSeconds(1));
            });
            assertEquals("", text(shell, "#chip-edge-cn .chip-age"));
        }
    }

    @Test
    void theClusterPanelProtectsAndRetries() {
        try (ShellFixture shell = ShellFixture.open()) {
            shell.press("#chip-live-gz");
            assertTrue(shell.has("#protection-suggestion"));
            Fx.run(() -> ((Button) shell.scene().getRoot().lookup("#protection-suggestion .button")).fire());
            assertEquals(
                    "protected",
                    shell.settings
                            .current()
                            .cluster("live-gz")
                            .effectiveProtection()
                            .word());
            Fx.run(() -> ((Button) shell.scene().getRoot().lookup("#cluster-retry")).fire());
            assertEquals(1, shell.fleet.link("live-gz").retries());
        }
    }

    @Test
    void aClusterWhoseProtectionWasChosenIsNotSuggestedAgain() {
        try (ShellFixture shell = ShellFixture.open()) {
            shell.press("#chip-live-sh");
            assertFalse(shell.has("#protection-suggestion"));
        }
    }

    @Test
    void escapeClosesWhatFloatsBeforeItGoesBack() {
        try (ShellFixture shell = ShellFixture.open()) {
            shell.press("#rail-pods");
            shell.press("#chip-live-sh");
            shell.key(KeyCode.ESCAPE, false, false, false);
            assertFalse(shell.has("#cluster-panel"));
            assertEquals(new Route.Pods(""), shell.page().route());
        }
    }

    @Test
    void slashColonAndQuestionMarkWorkOutsideTextFields() {
        try (ShellFixture shell = ShellFixture.open()) {
            shell.type("/");
            assertTrue(shell.page().calls().contains("filter"));
            shell.type("?");
            assertTrue(shell.has("#keys"));
            shell.key(KeyCode.ESCAPE, false, false, false);
            shell.type(":");
            assertTrue(shell.has("#palette"));
            shell.type("?");
            assertFalse(shell.has("#keys"));
        }
    }

    @Test
    void thePaletteIsUsedWithTheKeyboardAlone() {
        try (ShellFixture shell = ShellFixture.open()) {
            shell.key(KeyCode.K, false, true, false);
            Fx.run(() -> ((TextField) shell.scene().getRoot().lookup("#palette-field")).setText("node"));
            shell.key(KeyCode.ENTER, false, false, false);
            assertFalse(shell.has("#palette"));
            assertEquals(new Route.Nodes(""), shell.page().route());
            assertEquals("screen:nodes", shell.settings.current().recent().getFirst());
        }
    }

    @Test
    void aNarrowWindowFoldsTheRailAndTheUserMayFoldItAnywhere() {
        try (ShellFixture shell = ShellFixture.open(ShellFixture.english(Theme.DARK), 1440)) {
            Region rail = (Region) shell.find(".rail");
            assertEquals(204, Fx.call(rail::getWidth));
            shell.key(KeyCode.B, false, true, false);
            shell.snapshot();
            assertEquals(48, Fx.call(rail::getWidth));
        }
        try (ShellFixture shell = ShellFixture.open()) {
            assertEquals(48, Fx.call(((Region) shell.find(".rail"))::getWidth));
        }
    }

    @Test
    void chipsThatDoNotFitAreCountedAndListed() {
        String[] names = new String[20];
        for (int n = 0; n < names.length; n++) {
            names[n] = "cluster-" + n;
        }
        try (ShellFixture shell = ShellFixture.over(FakeFleet.of(names), List.of("cluster-7"))) {
            shell.snapshot();
            assertTrue(Fx.call(
                    () -> shell.scene().getRoot().lookup("#chip-cluster-7").isVisible()));
            assertTrue(text(shell, "#more-clusters .label").startsWith("+1"));
            shell.press("#more-clusters");
            assertTrue(shell.has("#cluster-list #chip-cluster-19"));
        }
    }

    @Test
    void withoutAKubeconfigItSaysWhereItLookedAndOpensOnceThereIsOne() {
        FakeFleet fleet = new FakeFleet().problem(new KubeconfigProblem.Missing(Path.of("/home/ops/.kube/config")));
        try (ShellFixture shell = ShellFixture.over(fleet, List.of())) {
            assertTrue(shell.has("#no-clusters"));
            assertEquals("/home/ops/.kube/config", text(shell, "#no-clusters .mono"));
            assertTrue(shell.pages.isEmpty());
            Fx.run(() -> fleet.becomes(new FakeLink("new")));
            assertFalse(shell.has("#no-clusters"));
            assertEquals(new Route.Fleet(), shell.page().route());
        }
    }

    @Test
    void aFaultIsShownOnceAndItsDetailsCanBeCopied() {
        try (ShellFixture shell = ShellFixture.open()) {
            IllegalStateException fault = new IllegalStateException("the table lost its rows");
            Fx.run(() -> {
                shell.views.report(fault);
                shell.views.report(fault);
            });
            assertEquals(
                    1,
                    Fx.call(() -> shell.scene().getRoot().lookupAll(".notice").size()));
            Fx.run(() -> ((Button) shell.scene().getRoot().lookup(".notice .bar-button")).fire());
            assertTrue(shell.copied.getFirst().contains("ShellTest"), shell.copied.toString());
        }
    }

    @Test
    void everyButtonOfSignsAloneHasANameForScreenReaders() {
        try (ShellFixture shell = ShellFixture.open()) {
            shell.key(KeyCode.COMMA, false, true, false);
            Fx.run(() -> shell.scene().getRoot().lookupAll(".tool-button").forEach(node -> {
                assertFalse(node.getAccessibleText().isBlank());
                assertFalse(((Labeled) node).getTooltip().getText().isBlank());
            }));
        }
    }

    private static String text(ShellFixture shell, String selector) {
        Label label = (Label) shell.find(selector);
        return Fx.call(() -> label.isVisible() ? label.getText() : "");
    }
}
