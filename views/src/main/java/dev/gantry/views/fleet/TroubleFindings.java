package dev.gantry.views.fleet;

import dev.gantry.resources.Messages;
import dev.gantry.services.apps.Workload;
import dev.gantry.services.findings.Trouble;
import dev.gantry.services.findings.Trouble.FullPool;
import dev.gantry.services.findings.Trouble.FullPools;
import dev.gantry.services.findings.Trouble.LateRoom;
import dev.gantry.services.findings.Trouble.RefusedPulls;
import dev.gantry.services.findings.Trouble.ShortApp;
import dev.gantry.services.findings.Trouble.StuckRollout;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.pods.AppNames;
import dev.gantry.services.pods.ImageNames;
import dev.gantry.services.pods.Pod;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.words.NameLists;
import dev.gantry.views.words.ValueWords;
import java.time.Instant;
import java.util.List;

/** Puts the troubles of one cluster into sentences, with where to go and how soon. Background. */
final class TroubleFindings {
    private static final int NAMES = 3;
    private static final String ANYTHING = "*";

    private final String cluster;
    private final Messages messages;
    private final Instant now;

    TroubleFindings(String cluster, Messages messages, Instant now) {
        this.cluster = cluster;
        this.messages = messages;
        this.now = now;
    }

    Ranked of(Trouble trouble) {
        return switch (trouble) {
            case StuckRollout stuck ->
                new Ranked(Ranked.APPS, Math.max(1, stuck.failing().size()), rollout(stuck));
            case ShortApp app -> {
                Workload.Scale scale = app.app().scale();
                boolean isDown = scale.available() == 0;
                yield new Ranked(
                        isDown ? Ranked.APPS : Ranked.LATER,
                        scale.desired() - scale.available(),
                        shortApp(app, isDown));
            }
            case LateRoom room -> new Ranked(Ranked.LOST_NODES, room.lost().size(), room(room));
            case RefusedPulls pulls -> new Ranked(Ranked.APPS, pulls.pods().size(), registry(pulls));
            case FullPools full -> new Ranked(Ranked.LAST, full.pools().size(), pools(full.pools()));
        };
    }

    private Finding rollout(StuckRollout stuck) {
        Workload app = stuck.app();
        Workload.Scale scale = app.scale();
        List<Pod> failing = stuck.failing();
        String title = stuck.isOverdue()
                ? messages.text("fleet.problem.rollout.overdue", app.name(), scale.available(), scale.desired())
                : messages.text("fleet.problem.rollout", app.name(), scale.updated(), scale.desired());
        String why = failing.isEmpty()
                ? messages.text("fleet.why.rollout", app.namespace())
                : messages.text(
                        "fleet.why.rollout.pods", app.namespace(), failing.size(), PodFindings.mostCommonWord(failing));
        return new Finding(
                id("rollout", app),
                Tone.FAILING,
                title,
                why,
                cluster,
                Finding.Since.of(PodFindings.oldest(failing), now, "fleet.since.pod", messages),
                messages.text("fleet.link.app"),
                route(app));
    }

    private Finding shortApp(ShortApp trouble, boolean isDown) {
        Workload app = trouble.app();
        Workload.Scale scale = app.scale();
        return new Finding(
                id("short", app),
                isDown ? Tone.FAILING : Tone.WARNING,
                messages.text("fleet.problem.short", app.name(), scale.available(), scale.desired()),
                trouble.unready() > 0
                        ? messages.text("fleet.why.short.unready", app.namespace(), trouble.unready())
                        : messages.text("fleet.why.short", app.namespace()),
                cluster,
                Finding.Since.UNKNOWN,
                messages.text("fleet.link.app"),
                route(app));
    }

    private String id(String sort, Workload app) {
        return cluster + "/" + sort + "/" + app.kind() + "/" + app.namespace() + "/" + app.name();
    }

    private Route route(Workload app) {
        return new Route.Apps("cluster:" + cluster + " namespace:" + app.namespace() + " name:" + app.name());
    }

    private Finding room(LateRoom trouble) {
        return new Finding(
                cluster + "/room/" + trouble.room(),
                Tone.LOST,
                messages.text(
                        "fleet.problem.room", trouble.room(), trouble.lost().size(), trouble.nodes()),
                messages.text("fleet.why.room", trouble.pods()),
                cluster,
                Finding.Since.of(firstChange(trouble.lost()), now, "fleet.since.node", messages),
                messages.text("shell.rail.nodes"),
                new Route.Nodes("cluster:" + cluster + " room:" + trouble.room()));
    }

    /** When the first of them changed its state. */
    static long firstChange(List<Node> nodes) {
        return nodes.stream()
                .mapToLong(node -> node.status().changed())
                .filter(time -> time != Meta.NO_TIME)
                .min()
                .orElse(Meta.NO_TIME);
    }

    private Finding registry(RefusedPulls trouble) {
        List<String> apps =
                trouble.pods().stream().map(AppNames::of).distinct().sorted().toList();
        return new Finding(
                cluster + "/registry/" + trouble.registry(),
                Tone.FAILING,
                messages.text(
                        "fleet.problem.registry",
                        trouble.registry(),
                        trouble.pods().size(),
                        trouble.apps().size()),
                messages.text("fleet.why.registry", first(apps)),
                cluster,
                Finding.Since.of(PodFindings.oldest(trouble.pods()), now, "fleet.since.pod", messages),
                messages.text("fleet.link.pods", trouble.pods().size()),
                new Route.Pods("cluster:" + cluster + " status:*Image*" + ofImages(trouble.registry())));
    }

    /** Names of images of Docker Hub need not say so. */
    private static String ofImages(String registry) {
        return registry.equals(ImageNames.DEFAULT_REGISTRY) ? "" : " image:" + registry + "/" + ANYTHING;
    }

    private Finding pools(List<FullPool> pools) {
        FullPool fullest = pools.getFirst();
        String of = ValueWords.of(fullest.measure(), messages);
        int nodes = pools.stream().mapToInt(FullPool::nodes).sum();
        List<String> names = pools.stream().map(FullPool::pool).toList();
        return new Finding(
                cluster + "/pools",
                Tone.WARNING,
                messages.text("fleet.problem.pools", pools.size(), first(names), of, messages.percent(fullest.share())),
                messages.text("fleet.why.pools", nodes),
                cluster,
                Finding.Since.UNKNOWN,
                messages.text("shell.rail.nodes"),
                new Route.Nodes("cluster:" + cluster + " pool:" + String.join(",", names)));
    }

    /** A few of them, and that there are more. */
    private String first(List<String> names) {
        return NameLists.all(names.stream().limit(NAMES).toList(), messages) + (names.size() > NAMES ? " …" : "");
    }
}
