package dev.gantry.tests.pictures;

import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.settings.Appearance;
import dev.gantry.services.settings.ClusterChoice;
import dev.gantry.services.settings.Settings;
import dev.gantry.tests.controlplane.Folders;
import dev.gantry.views.details.DockTab;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.pods.PodsView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;

/** What is photographed: each screen, and the pods in each state they can be in. One thread. */
final class Scenes implements AutoCloseable {
    private static final Route PODS = new Route.Pods("");
    /** In bytes, after what a first connection asks for besides. */
    private static final long HALF_A_LIST = 300_000;

    private static final String EXPIRED = "a-token-that-expired";

    private final Album album;
    private final Path folder;
    private final Site shanghai;
    private final Site guangzhou;
    private final Site edge;
    private final Site bare;

    private Scenes(Album album, Path folder, List<Site> sites) {
        this.album = album;
        this.folder = folder;
        shanghai = sites.get(0);
        guangzhou = sites.get(1);
        edge = sites.get(2);
        bare = sites.get(3);
    }

    /** Starts the servers and fills them. */
    static Scenes start(Album album) throws IOException {
        List<Site> started = new ArrayList<>();
        try {
            started.add(Site.with("live-sh", 64, 640, 70, 11));
            started.add(Site.with("live-gz", 28, 260, 40, 12));
            started.add(Site.with("edge-cn", 14, 90, 16, 13));
            started.add(Site.empty("stage-bj"));
            return new Scenes(album, Files.createTempDirectory("gantry-pictures"), started);
        } catch (IOException | RuntimeException e) {
            for (Site site : started) {
                site.close();
            }
            throw e;
        }
    }

    /** Takes every picture the album wants. */
    void all() throws IOException {
        if (album.wants("pods-loading")) {
            loading();
        }
        live();
        broken();
        refused();
        if (album.wants("pods-empty")) {
            empty();
        }
    }

    private void loading() throws IOException {
        shanghai.network().fallSilentAfter(HALF_A_LIST);
        try (Console console = console(fleet())) {
            console.open(PODS);
            console.awaitFeed(
                    "live-sh", Kind.POD, feed -> feed instanceof FeedState.Loading(int read, int _) && read > 0);
            album.take(console, "pods-loading", Look.TWO);
        }
        shanghai.network().heal();
    }

    private void live() throws IOException {
        try (Console console = console(fleet())) {
            awaitLive(console);
            takePages(console);
            takePods(console);
            takeSheets(console);
        }
    }

    private void takePages(Console console) throws IOException {
        take(console, new Route.Fleet(), "fleet", Look.ALL);
        take(console, new Route.Apps(""), "apps", Look.TWO);
        take(console, new Route.Nodes(""), "nodes", Look.TWO);
        take(console, new Route.Events(""), "events", Look.TWO);
    }

    private void takePods(Console console) throws IOException {
        take(console, PODS, "pods-live", Look.ALL);
        take(console, new Route.Pods("status:CrashLoopBackOff restarts>20"), "pods-filtered", Look.TWO);
        take(console, new Route.Pods("gift-rnak"), "pods-no-match", Look.TWO);
        if (album.wants("pods-details")) {
            console.wear(Look.DARK_ENGLISH);
            for (DockTab tab : List.of(DockTab.SUMMARY, DockTab.YAML)) {
                console.open(PODS);
                console.picture();
                console.onPage(PodsView.class, page -> {
                    page.table().moveTo(page.table().model().list().get(1).key());
                    page.table().openCurrent();
                    page.details().choose(tab);
                });
                String name = tab == DockTab.SUMMARY ? "pods-details" : "pods-details-yaml";
                album.take(console, name, List.of(Look.DARK_ENGLISH));
            }
        }
    }

    private void takeSheets(Console console) throws IOException {
        console.open(PODS);
        if (album.wants("palette")) {
            console.press(KeyCode.K, true);
            console.type("gift");
            album.take(console, "palette", List.of(Look.DARK_ENGLISH));
            console.press(KeyCode.ESCAPE, false);
        }
        if (album.wants("settings")) {
            console.press(KeyCode.COMMA, true);
            album.take(console, "settings", Look.TWO);
            console.press(KeyCode.ESCAPE, false);
        }
        if (album.wants("keys")) {
            console.type("?");
            album.take(console, "keys", List.of(Look.DARK_ENGLISH));
            console.press(KeyCode.ESCAPE, false);
        }
    }

    private void take(Console console, Route route, String name, List<Look> looks) throws IOException {
        if (album.wants(name)) {
            console.open(route);
            album.take(console, name, looks);
        }
    }

    /** The network goes away under what was live, and was never there for another. */
    private void broken() throws IOException {
        if (album.wants("pods-stale")) {
            try (Console console = console(fleet())) {
                awaitLive(console);
                console.open(PODS);
                guangzhou.network().fallSilent();
                console.awaitState("live-gz", ClusterState.Stale.class);
                album.take(console, "pods-stale", Look.ALL);
                guangzhou.network().heal();
            }
        }
        if (album.wants("pods-offline")) {
            List<Site> sites = List.of(shanghai, guangzhou, edge);
            sites.forEach(site -> site.network().refuse());
            try (Console console = console(fleet())) {
                for (Site site : sites) {
                    console.awaitState(site.context(), ClusterState.Offline.class);
                }
                console.open(PODS);
                album.take(console, "pods-offline", Look.ALL);
            }
            sites.forEach(site -> site.network().heal());
        }
    }

    /** One user may read but a namespace; another is not let in at all. */
    private void refused() throws IOException {
        if (album.wants("pods-partial")) {
            KubeconfigFile partial = new KubeconfigFile()
                    .add(shanghai, shanghai.adminToken())
                    .add(guangzhou, guangzhou.ownerToken())
                    .add(edge, EXPIRED);
            try (Console console = console(partial)) {
                console.awaitFeed("live-sh", Kind.POD, FeedState.Live.class::isInstance);
                console.awaitState("edge-cn", ClusterState.Denied.class);
                console.open(PODS);
                album.take(console, "pods-partial", Look.ALL);
            }
        }
        if (album.wants("pods-denied")) {
            try (Console console = console(new KubeconfigFile().add(edge, EXPIRED))) {
                console.awaitState("edge-cn", ClusterState.Denied.class);
                console.open(PODS);
                album.take(console, "pods-denied", Look.TWO);
            }
        }
    }

    private void empty() throws IOException {
        try (Console console = console(new KubeconfigFile().add(bare, bare.adminToken()))) {
            console.awaitFeed("stage-bj", Kind.POD, FeedState.Live.class::isInstance);
            console.open(PODS);
            album.take(console, "pods-empty", Look.TWO);
        }
    }

    private KubeconfigFile fleet() {
        return new KubeconfigFile()
                .add(shanghai, shanghai.adminToken())
                .add(guangzhou, guangzhou.adminToken())
                .add(edge, edge.adminToken());
    }

    private void awaitLive(Console console) {
        for (Site site : List.of(shanghai, guangzhou, edge)) {
            console.awaitFeed(site.context(), Kind.POD, FeedState.Live.class::isInstance);
        }
    }

    private Console console(KubeconfigFile kubeconfig) throws IOException {
        Path own = Files.createTempDirectory(folder, "console");
        List<String> all = List.of("live-sh", "live-gz", "edge-cn", "stage-bj");
        return new Console(kubeconfig.write(own), own, Scenes::protection, all);
    }

    private static Settings protection(Settings settings) {
        return settings.withAppearance(Appearance.DEFAULT.withReducedMotion(true))
                .withCluster("live-sh", ClusterChoice.NONE.withProtection(Protection.PROTECTED))
                .withCluster("edge-cn", ClusterChoice.NONE.withProtection(Protection.READ_ONLY));
    }

    @Override
    public void close() throws IOException {
        for (Site site : List.of(shanghai, guangzhou, edge, bare)) {
            site.close();
        }
        Folders.delete(folder);
    }
}
