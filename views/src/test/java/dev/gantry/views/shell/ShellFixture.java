package dev.gantry.views.shell;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.cluster.ServerFacts;
import dev.gantry.services.problems.ContextProblem;
import dev.gantry.services.problems.ReadProblem;
import dev.gantry.services.settings.Appearance;
import dev.gantry.services.settings.Appearance.Theme;
import dev.gantry.services.settings.ClusterChoice;
import dev.gantry.services.settings.Settings;
import dev.gantry.views.ConsoleViews;
import dev.gantry.views.testing.FakeFleet;
import dev.gantry.views.testing.FakeLink;
import dev.gantry.views.testing.Fx;
import dev.gantry.views.testing.HandTurnedThreads;
import dev.gantry.views.testing.MemorySettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** The shell over three clusters, shown in a stage, with time standing still. Used from test threads. */
final class ShellFixture implements AutoCloseable {
    private static final double SCREEN = 1000;
    private static final double PICTURE_HEIGHT = 900;

    static final Instant NOW = Instant.parse("2026-03-04T22:54:20Z");

    final FakeFleet fleet;
    final MemorySettings settings;
    final HandTurnedThreads hand = new HandTurnedThreads(NOW);
    final List<FakePage> pages = new ArrayList<>();
    final List<String> copied = new ArrayList<>();
    final ConsoleViews views;
    final Stage stage;

    private ShellFixture(FakeFleet fleet, Settings start, List<String> connect, double width) {
        this.fleet = fleet;
        settings = new MemorySettings(start);
        Host host = new Host(
                List.of(Path.of("/home/ops/.kube/config")),
                Path.of("/home/ops/.local/share/gantry/settings.json"),
                copied::add,
                () -> {},
                () -> {},
                null);
        views = Fx.call(() -> new ConsoleViews(
                fleet, settings, hand.threads(), connect, context -> FakePage.factory(context, pages), host));
        stage = Fx.call(() -> width > SCREEN ? unshown(width) : shown(width));
    }

    /** The headless screen is 1000 by 1000 and a larger stage fails on it; a scene without a stage has any size. */
    private Stage unshown(double width) {
        Region root = (Region) views.scene().getRoot();
        root.setMinSize(width, PICTURE_HEIGHT);
        root.setPrefSize(width, PICTURE_HEIGHT);
        views.scene().snapshot(null);
        return new Stage();
    }

    private Stage shown(double width) {
        Stage next = new Stage();
        next.setScene(views.scene());
        next.setWidth(width);
        next.setHeight(800);
        next.show();
        return next;
    }

    static ShellFixture open() {
        return open(english(Theme.DARK), 1000);
    }

    static ShellFixture open(Settings settings, double width) {
        return new ShellFixture(threeClusters(), settings, List.of("live-sh", "live-gz", "edge-cn"), width);
    }

    static ShellFixture over(FakeFleet fleet, List<String> connect) {
        return over(fleet, connect, 1000);
    }

    static ShellFixture over(FakeFleet fleet, List<String> connect, double width) {
        return new ShellFixture(fleet, english(Theme.DARK), connect, width);
    }

    static Settings english(Theme theme) {
        return Settings.DEFAULT
                .withAppearance(Appearance.DEFAULT.withTheme(theme).withLanguage("en"))
                .withCluster("live-sh", ClusterChoice.NONE.withProtection(Protection.PROTECTED))
                .withCluster("edge-cn", ClusterChoice.NONE.withSquare("ED", 3).withProtection(Protection.READ_ONLY));
    }

    static FakeFleet threeClusters() {
        FakeLink edge = new FakeLink(new Cluster(
                "edge-cn",
                "edge-cn",
                URI.create("https://10.40.0.7:6443"),
                "",
                Protection.NORMAL,
                true,
                List.of(new ContextProblem.PasswordIgnored("edge-admin"))));
        edge.stands(new ClusterState.Stale(NOW.minusSeconds(38), new ReadProblem.NoAnswerWithin("edge-cn", 4)));
        edge.says(new ServerFacts("v1.28.15", Duration.ofSeconds(-14), 6, 22_000));
        FakeLink sh = new FakeLink("live-sh");
        sh.stands(new ClusterState.Live(NOW.minusSeconds(7200)));
        sh.says(new ServerFacts("v1.36.3", Duration.ZERO, 186, 840_000));
        FakeLink gz = new FakeLink("live-gz");
        gz.stands(new ClusterState.Live(NOW.minusSeconds(600)));
        gz.says(new ServerFacts("v1.36.3", Duration.ZERO, 74, 310_000));
        return new FakeFleet(sh, gz, edge, new FakeLink("staging"));
    }

    Scene scene() {
        return views.scene();
    }

    Node find(String selector) {
        return Fx.call(() -> {
            Node found = scene().getRoot().lookup(selector);
            if (found == null) {
                throw new AssertionError(selector + " is not there");
            }
            return found;
        });
    }

    boolean has(String selector) {
        return Fx.call(() -> scene().getRoot().lookup(selector) != null);
    }

    void press(String selector) {
        Node node = find(selector);
        Fx.run(() -> ((PressableBox) node).executeAccessibleAction(javafx.scene.AccessibleAction.FIRE));
    }

    void key(KeyCode code, boolean shift, boolean control, boolean alt) {
        Fx.run(() -> {
            Node target = scene().getFocusOwner() == null ? scene().getRoot() : scene().getFocusOwner();
            KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, shift, control, alt, false);
            KeyEvent.fireEvent(target, event);
        });
    }

    void type(String character) {
        Fx.run(() -> {
            Node target = scene().getFocusOwner() == null ? scene().getRoot() : scene().getFocusOwner();
            KeyEvent.fireEvent(
                    target,
                    new KeyEvent(
                            KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, false, false, false, false));
        });
    }

    WritableImage snapshot() {
        return Fx.call(() -> {
            return scene().snapshot(null);
        });
    }

    FakePage page() {
        return pages.getLast();
    }

    @Override
    public void close() {
        Fx.run(() -> {
            stage.close();
            views.close();
        });
    }
}
