package dev.gantry.views.shell;

import dev.gantry.resources.Language;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.evening.Chapter;
import dev.gantry.services.evening.EventClock;
import dev.gantry.services.evening.Reading;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.settings.Appearance;
import dev.gantry.services.settings.Appearance.Theme;
import dev.gantry.views.controls.Icon;
import dev.gantry.views.evening.Chapters;
import dev.gantry.views.navigation.ClusterScope;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.palette.ObjectHit;
import dev.gantry.views.palette.ObjectSearch;
import dev.gantry.views.palette.PaletteEntry;
import dev.gantry.views.words.ValueWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the palette offers: screens, clusters, commands, and objects by name. FX thread but for {@link #objects}. */
final class PaletteEntries {
    private final Frame frame;
    private final Host host;
    private final ClusterScope scope;
    /** Taken on the FX thread for the search in the background. */
    private volatile List<ClusterLink> searched = List.of();

    PaletteEntries(Frame frame, Host host) {
        this.frame = frame;
        this.host = host;
        this.scope = frame.context().scope();
    }

    List<PaletteEntry> all() {
        searched = scope.shownProperty().get();
        List<PaletteEntry> entries = new ArrayList<>();
        for (Destination destination : Destinations.ALL) {
            entries.add(new PaletteEntry(
                    "screen:" + destination.id(),
                    destination.icon(),
                    frame.text(destination.nameKey()),
                    frame.text("palette.group.screens"),
                    () -> frame.asks().open(destination.route())));
        }
        for (ClusterLink link : scope.allProperty().get()) {
            clusterEntries(link.cluster().name(), entries);
        }
        commands(entries);
        if (host.evening() != null) {
            evening(host.evening(), entries);
        }
        return entries;
    }

    private void clusterEntries(String cluster, List<PaletteEntry> entries) {
        String group = frame.text("palette.group.clusters");
        if (!scope.isConnected(cluster)) {
            entries.add(new PaletteEntry(
                    "connect:" + cluster,
                    Icon.CONNECT,
                    frame.text("shell.clusters.connect", cluster),
                    group,
                    () -> scope.connect(cluster)));
            return;
        }
        entries.add(new PaletteEntry(
                "only:" + cluster,
                Icon.FILTER,
                frame.text("shell.clusters.only", cluster),
                group,
                () -> scope.showOnly(cluster)));
        entries.add(new PaletteEntry(
                "toggle:" + cluster,
                scope.isShown(cluster) ? Icon.HIDDEN : Icon.EYE,
                frame.text("shell.clusters.toggle", cluster),
                group,
                () -> scope.toggle(cluster)));
    }

    private void commands(List<PaletteEntry> entries) {
        entries.add(command("all-clusters", Icon.FLEET, "shell.clusters.all", scope::showAll));
        entries.add(command("retry", Icon.RETRY, "palette.command.retry", this::retryAll));
        entries.add(command("theme-dark", Icon.THEME, "palette.command.theme-dark", () -> theme(Theme.DARK)));
        entries.add(command("theme-light", Icon.THEME, "palette.command.theme-light", () -> theme(Theme.LIGHT)));
        entries.add(command("theme-system", Icon.THEME, "palette.command.theme-system", () -> theme(Theme.SYSTEM)));
        for (Language language : Language.values()) {
            String name = ValueWords.of(language, frame.messages());
            entries.add(new PaletteEntry(
                    "language:" + language.tag(),
                    Icon.LANGUAGE,
                    frame.text("palette.command.language", name),
                    frame.text("palette.group.commands"),
                    () -> change(old -> old.withLanguage(language.tag()))));
        }
        entries.add(command(
                "density",
                Icon.DENSITY,
                "palette.command.density",
                () -> change(old -> old.withDensity(old.density().other()))));
        entries.add(command("rail", Icon.COLLAPSE, "palette.command.rail", frame.asks()::foldRail));
        entries.add(command("settings", Icon.SETTINGS, "palette.command.settings", frame.asks()::settings));
        entries.add(command("tour", Icon.TOUR, "palette.command.tour", frame.asks()::tour));
        entries.add(command("keys", Icon.HELP, "palette.command.keys", frame.asks()::keys));
        entries.add(command("full-screen", Icon.EXTERNAL, "palette.command.full-screen", host.fullScreen()));
        entries.add(command("quit", Icon.CLOSE, "palette.command.quit", host.quit()));
    }

    private void evening(EventClock clock, List<PaletteEntry> entries) {
        Reading now = clock.read();
        if (!now.hasBegun()) {
            return;
        }
        entries.add(
                now.isPaused()
                        ? command("evening-play", Icon.PLAY, "evening.play", clock::play)
                        : command("evening-pause", Icon.PAUSE, "evening.pause", clock::pause));
        for (Chapter chapter : Chapters.coming(clock.chapters(), now.time())) {
            entries.add(new PaletteEntry(
                    "chapter:" + chapter.at() + chapter.title(),
                    Icon.SKIP,
                    frame.text("evening.next.name", chapter.at() + " " + Chapters.title(chapter, frame.messages())),
                    frame.text("palette.group.evening"),
                    () -> clock.jump(chapter)));
        }
    }

    private PaletteEntry command(String id, Icon icon, String key, Runnable action) {
        return new PaletteEntry("command:" + id, icon, frame.text(key), frame.text("palette.group.commands"), action);
    }

    private void theme(Theme theme) {
        change(old -> old.withTheme(theme));
    }

    private void change(UnaryOperator<Appearance> change) {
        frame.context().settings().update(old -> old.withAppearance(change.apply(old.appearance())));
    }

    private void retryAll() {
        scope.connectedProperty().get().forEach(ClusterLink::retryNow);
    }

    /** Objects by name. Any thread. */
    List<PaletteEntry> objects(String typed) {
        return ObjectSearch.find(typed, searched).stream().map(this::entry).toList();
    }

    private PaletteEntry entry(ObjectHit hit) {
        Route route = hit.kind() == Kind.NAMESPACE
                ? new Route.Pods("namespace:" + hit.name().name())
                : new Route.Details(hit.cluster(), hit.kind(), hit.name());
        String place =
                hit.name().namespace().isEmpty() ? hit.cluster() : hit.name().namespace() + " · " + hit.cluster();
        return new PaletteEntry(
                "object:" + hit.cluster() + "/" + hit.kind() + "/" + hit.name(),
                icon(hit.kind()),
                hit.name().name(),
                hit.kind().title() + " · " + place,
                () -> frame.asks().open(route));
    }

    private static Icon icon(Kind kind) {
        return switch (kind) {
            case POD -> Icon.PODS;
            case NODE -> Icon.NODES;
            case EVENT -> Icon.EVENTS;
            case NAMESPACE -> Icon.FILTER;
            case DEPLOYMENT, REPLICA_SET, STATEFUL_SET, DAEMON_SET, JOB, CRON_JOB -> Icon.APPS;
        };
    }
}
