package dev.gantry.views;

import dev.gantry.services.cluster.Fleet;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.settings.Appearance;
import dev.gantry.services.settings.SettingsStore;
import dev.gantry.views.fx.Threads;
import dev.gantry.views.navigation.ClusterScope;
import dev.gantry.views.navigation.Faces;
import dev.gantry.views.navigation.PageContext;
import dev.gantry.views.navigation.PageFactory;
import dev.gantry.views.shell.Host;
import dev.gantry.views.shell.Notice;
import dev.gantry.views.shell.Parts;
import dev.gantry.views.shell.Shell;
import dev.gantry.views.theme.Fonts;
import dev.gantry.views.theme.Theme;
import dev.gantry.views.theme.ThemeSwitch;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Scene;

/**
 * All of Gantry's window but the window: made of the ports, it gives a scene that whoever owns the stage shows. FX
 * thread, except where a method says otherwise; close it with the stage.
 */
public final class ConsoleViews implements AutoCloseable {
    private final ClusterScope scope;
    private final Faces faces;
    private final ThemeSwitch themes;
    private final Shell shell;
    private final Scene scene;
    private final Threads threads;
    private final Subscription appearance;
    private final Subscription late;

    /** The views over a fleet, with every screen there is. */
    public ConsoleViews(
            Fleet fleet, SettingsStore settings, Threads threads, Collection<String> connectFirst, Host host) {
        this(fleet, settings, threads, connectFirst, Pages::new, host);
    }

    /**
     * The views over a fleet; nothing is connected before this.
     *
     * @param connectFirst names of the clusters to connect to now
     * @param pages makes a page factory for each context, that is for each language
     */
    public ConsoleViews(
            Fleet fleet,
            SettingsStore settings,
            Threads threads,
            Collection<String> connectFirst,
            Function<PageContext, PageFactory> pages,
            Host host) {
        Fonts.load();
        this.threads = threads;
        FirstConnections first = new FirstConnections(connectFirst, host.evening(), threads.fx());
        scope = new ClusterScope(fleet, settings, threads, first.atOnce());
        late = first.later(scope);
        faces = new Faces(scope, settings, threads);
        themes = new ThemeSwitch(theme(settings.current().appearance()));
        shell = new Shell(
                new Parts(fleet, scope, faces, settings, threads),
                pages,
                host,
                () -> themes.darkProperty().get());
        scene = new Scene(shell.root());
        themes.dress(scene);
        calm(settings.current().appearance());
        appearance = settings.onChange(next -> threads.fx().execute(() -> dress(next.appearance())));
    }

    /** What the stage shows. */
    public Scene scene() {
        return scene;
    }

    /** The frame, for whoever opens pages from outside. */
    public Shell shell() {
        return shell;
    }

    /** Shows that Gantry itself went wrong, with what is needed to look into it. Any thread. */
    public void report(Throwable fault) {
        threads.fx().execute(() -> shell.tell(Notice.bug(fault)));
    }

    /** Shows that what was on the screens differed from the server, which is a bug of Gantry. Any thread. */
    public void reportDifference(String cluster, List<String> differences) {
        threads.fx().execute(() -> shell.tellDifference(cluster, differences));
    }

    private void dress(Appearance next) {
        Theme theme = theme(next);
        if (theme != themes.getTheme()) {
            themes.setTheme(theme);
        }
        calm(next);
    }

    /** What the user chose goes before what the desktop prefers; style sheets ask the scene. */
    private void calm(Appearance next) {
        scene.getPreferences().setReducedMotion(next.reducedMotion() ? Boolean.TRUE : null);
    }

    private static Theme theme(Appearance appearance) {
        return switch (appearance.theme()) {
            case DARK -> Theme.DARK;
            case LIGHT -> Theme.LIGHT;
            case SYSTEM -> Theme.SYSTEM;
        };
    }

    @Override
    public void close() {
        late.close();
        appearance.close();
        shell.close();
        themes.close();
        faces.close();
        scope.close();
    }
}
