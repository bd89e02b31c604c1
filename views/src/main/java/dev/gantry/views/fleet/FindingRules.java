package dev.gantry.views.fleet;

import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.health.Health;
import dev.gantry.services.health.NodeHealthRules;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.problems.Problem;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.words.DenialWords;
import dev.gantry.views.words.NameLists;
import dev.gantry.views.words.ProblemWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups what is wrong in the clusters into findings, the most urgent first: clusters that do not answer, apps that
 * crash or cannot pull, nodes that are gone, pods that wait. Pure but for the messages; background.
 */
final class FindingRules {
    private static final int BEFORE_NODES = 1;
    private static final int AFTER_NODES = 4;
    private static final int NAMES = 3;

    private final Messages messages;
    private final Instant now;
    private final List<Ranked> found = new ArrayList<>();

    private FindingRules(Messages messages, Instant now) {
        this.messages = messages;
        this.now = now;
    }

    private record Ranked(int urgency, long count, Finding finding) {}

    static List<Finding> of(List<ClusterLink> links, Messages messages, Instant now) {
        FindingRules rules = new FindingRules(messages, now);
        links.forEach(rules::look);
        return rules.found.stream()
                .sorted(Comparator.comparingInt(Ranked::urgency)
                        .thenComparing(Comparator.comparingLong(Ranked::count).reversed())
                        .thenComparing(ranked -> ranked.finding.id()))
                .map(Ranked::finding)
                .toList();
    }

    private void look(ClusterLink link) {
        cluster(link);
        nodes(link.cluster(), link);
        pods(link.cluster(), link);
    }

    private void cluster(ClusterLink link) {
        String name = link.cluster().name();
        switch (link.state()) {
            case ClusterState.Stale(Instant since, Problem why) -> silent(link, Tone.LOST, since, why);
            case ClusterState.Offline(Instant since, Problem why) -> silent(link, Tone.OFFLINE, since, why);
            case ClusterState.Denied(Problem why) ->
                add(
                        0,
                        1,
                        finding(
                                name,
                                "denied",
                                Tone.UNKNOWN,
                                DenialWords.title(name, why, messages),
                                ProblemWords.of(why, messages),
                                Finding.Since.UNKNOWN));
            case ClusterState.Idle idle -> {}
            case ClusterState.Connecting connecting -> {}
            case ClusterState.Live live -> {}
        }
    }

    private void silent(ClusterLink link, Tone tone, Instant since, Problem why) {
        String name = link.cluster().name();
        String reason = sentence(ProblemWords.of(why, messages));
        boolean isShown = link.feed(Kind.POD).wasRead() || link.feed(Kind.NODE).wasRead();
        add(
                0,
                1,
                finding(
                        name,
                        "silent",
                        tone,
                        messages.text("fleet.problem.cluster", name),
                        isShown ? messages.text("fleet.why.silent", reason) : reason,
                        Finding.Since.of(since.getEpochSecond(), now, "fleet.since.silent", messages)));
    }

    /** What servers and the network say, with a full stop. */
    private static String sentence(String text) {
        return text.isEmpty() || text.endsWith(".") || text.endsWith("。") ? text : text + ".";
    }

    private Finding finding(String cluster, String id, Tone tone, String title, String why, Finding.Since since) {
        Route route = new Route.Pods("cluster:" + cluster);
        return new Finding(cluster + id, tone, title, why, cluster, since, messages.text("shell.rail.pods"), route);
    }

    private void nodes(Cluster cluster, ClusterLink link) {
        Map<Health, List<Node>> byHealth = new LinkedHashMap<>();
        link.inventory()
                .nodes()
                .snapshot()
                .forEach(node -> byHealth.computeIfAbsent(NodeHealthRules.of(node), health -> new ArrayList<>())
                        .add(node));
        nodes(cluster.name(), byHealth.getOrDefault(Health.FAILING, List.of()), Tone.FAILING, "failing");
        nodes(cluster.name(), byHealth.getOrDefault(Health.LOST, List.of()), Tone.LOST, "lost");
    }

    private void nodes(String cluster, List<Node> nodes, Tone tone, String state) {
        if (nodes.isEmpty()) {
            return;
        }
        List<Node> sorted =
                nodes.stream().sorted(Comparator.comparing(Node::name)).toList();
        String names =
                NameLists.all(sorted.stream().limit(NAMES).map(Node::name).toList(), messages);
        String why = sorted.stream()
                .map(node -> node.status().message().isEmpty()
                        ? node.status().reason()
                        : node.status().message())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        long since = nodes.stream()
                .mapToLong(node -> node.status().changed())
                .filter(time -> time != Meta.NO_TIME)
                .min()
                .orElse(Meta.NO_TIME);
        add(
                tone == Tone.FAILING ? 2 : 3,
                nodes.size(),
                new Finding(
                        cluster + "/nodes/" + state,
                        tone,
                        messages.text(tone == Tone.LOST ? "fleet.problem.lost" : "fleet.problem.nodes", nodes.size()),
                        messages.text(
                                tone == Tone.LOST ? "fleet.why.lost" : "fleet.why.nodes",
                                names + (nodes.size() > NAMES ? " …" : ""),
                                sentence(why)),
                        cluster,
                        Finding.Since.of(since, now, "fleet.since.node", messages),
                        messages.text("shell.rail.nodes"),
                        new Route.Nodes("cluster:" + cluster + " state:" + state)));
    }

    private void pods(Cluster cluster, ClusterLink link) {
        PodFindings pods = new PodFindings(cluster.name(), messages, now);
        link.inventory().pods().snapshot().forEach(pods::look);
        pods.all()
                .forEach(one -> add(
                        one.sort() == PodFindings.Sort.WAIT ? AFTER_NODES : BEFORE_NODES, one.count(), one.finding()));
    }

    private void add(int urgency, long count, Finding finding) {
        found.add(new Ranked(urgency, count, finding));
    }
}
