package dev.gantry.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.problems.KubeconfigProblem;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.SettingsProblem;
import dev.gantry.services.settings.Appearance;
import dev.gantry.services.settings.Appearance.Theme;
import dev.gantry.services.settings.Settings;
import dev.gantry.views.testing.CssWarnings;
import dev.gantry.views.testing.FakeFleet;
import dev.gantry.views.testing.Fx;
import dev.gantry.views.testing.Pictures;
import dev.gantry.views.testing.Walk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The frame in each look, drawn at 1440 by 900: no style sheet is complained about, no word cut, nothing nameless. */
@Tag("fx")
class ShellPicturesTest {
    @ParameterizedTest
    @CsvSource({"DARK, en", "LIGHT, en", "DARK, zh-CN", "LIGHT, zh-CN"})
    void frame(Theme theme, String language) {
        draw("shell-" + theme.word() + "-" + language, settings(theme, language), fixture -> {});
    }

    @ParameterizedTest
    @CsvSource({"1280, en", "1280, zh-CN", "1024, en", "1024, zh-CN"})
    void narrowWindows(int width, String language) {
        draw(
                "shell-" + width + "-" + language,
                ShellFixture.open(settings(Theme.DARK, language), width),
                fixture -> {});
    }

    @Test
    void collapsedRail() {
        Settings settings = settings(Theme.DARK, "en");
        draw("shell-collapsed", settings.withAppearance(settings.appearance().withRailCollapsed(true)), fixture -> {});
    }

    @ParameterizedTest
    @CsvSource({"DARK, en", "LIGHT, zh-CN"})
    void palette(Theme theme, String language) {
        draw("shell-palette-" + theme.word(), settings(theme, language), fixture -> fixture.press("#search-box"));
    }

    @ParameterizedTest
    @CsvSource({"DARK, en, live-gz", "LIGHT, zh-CN, edge-cn", "LIGHT, en, edge-cn"})
    void clusterPanel(Theme theme, String language, String cluster) {
        draw(
                "shell-cluster-" + theme.word() + "-" + language,
                settings(theme, language),
                fixture -> fixture.press("#chip-" + cluster));
    }

    @ParameterizedTest
    @CsvSource({"DARK, zh-CN", "LIGHT, en"})
    void settingsSheet(Theme theme, String language) {
        draw(
                "shell-settings-" + theme.word(),
                settings(theme, language),
                fixture -> fixture.key(KeyCode.COMMA, false, true, false));
    }

    @ParameterizedTest
    @CsvSource({"DARK, en", "LIGHT, zh-CN"})
    void keysSheet(Theme theme, String language) {
        draw("shell-keys-" + theme.word(), settings(theme, language), fixture -> fixture.press("#rail-keys"));
    }

    @Test
    void notices() {
        draw("shell-notices", settings(Theme.DARK, "en"), fixture -> {
            fixture.views.report(new IllegalStateException("the table lost its rows"));
            Fx.run(() -> fixture.views
                    .shell()
                    .tell(Notice.settings(new SettingsProblem.PutAside(
                            Path.of("/home/ops/.local/share/gantry/settings.json"),
                            new Original("Unexpected character"),
                            "settings.json.broken-20260304-050607"))));
        });
    }

    @Test
    void moreContextsThanRoomAndOneHidden() {
        FakeFleet fleet = FakeFleet.of(IntStream.range(0, 20)
                .mapToObj(n -> (n < 3 ? "live-" : "edge-room-") + n)
                .toArray(String[]::new));
        for (int n = 0; n < 3; n++) {
            fleet.link("live-" + n).stands(new ClusterState.Live(ShellFixture.NOW));
        }
        draw("shell-many", ShellFixture.over(fleet, List.of("live-0", "live-1", "live-2"), 1440), fixture -> {
            fixture.key(KeyCode.DIGIT2, false, true, false);
            Fx.run(() -> fixture.hand.pass(Duration.ofSeconds(1)));
            fixture.snapshot();
            fixture.press("#more-clusters");
        });
    }

    @Test
    void noKubeconfig() {
        FakeFleet fleet = new FakeFleet()
                .problem(new KubeconfigProblem.LeftOut(
                        Path.of("/etc/kube/config"), new KubeconfigProblem.NotYaml(3, new Original("found a tab"))));
        draw("shell-no-clusters", ShellFixture.over(fleet, List.of(), 1440), fixture -> {});
    }

    private static Settings settings(Theme theme, String language) {
        Settings settings = ShellFixture.english(theme);
        Appearance appearance = settings.appearance();
        return settings.withAppearance(appearance.withLanguage(language));
    }

    private interface Step {
        void on(ShellFixture fixture);
    }

    private static void draw(String name, Settings settings, Step step) {
        draw(name, ShellFixture.open(settings, 1440), step);
    }

    private static void draw(String name, ShellFixture opened, Step step) {
        try (CssWarnings css = new CssWarnings();
                ShellFixture fixture = opened) {
            Fx.run(() -> fixture.hand.pass(Duration.ofSeconds(1)));
            step.on(fixture);
            Pictures.write(name, fixture.snapshot());
            assertEquals(List.of(), css.messages());
            assertEquals(List.of(), Fx.call(() -> Walk.cut(fixture.scene().getRoot())), name);
            assertEquals(List.of(), Fx.call(() -> Walk.nameless(fixture.scene().getRoot())), name);
        }
    }
}
