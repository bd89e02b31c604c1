package dev.gantry.views.fleet;

import dev.gantry.resources.Messages;
import dev.gantry.services.apps.Workload;
import dev.gantry.services.apps.WorkloadRules;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.findings.ClusterView;
import dev.gantry.services.findings.TroubleRules;
import dev.gantry.services.findings.Troubles;
import dev.gantry.services.findings.UnwellPod;
import dev.gantry.services.health.Health;
import dev.gantry.services.health.PodHealthRules;
import dev.gantry.services.heat.HeatNode;
import dev.gantry.services.inventory.Kind;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Groups what is wrong in the clusters into findings, the most urgent first: clusters that do not answer, apps that
 * crash, cannot pull or do not get on with their rollout, nodes and rooms that are gone, pods that wait and apps with
 * too few, full pools. What is told of as part of something greater is not told of again. Pure but for the messages;
 * background.
 */
final class FindingRules {
    private static final int NAMES = 3;

    private final Messages messages;
    private final Instant now;
    private final List<Ranked> found = new ArrayList<>();

    private FindingRules(Messages messages, Instant now) {
        this.messages = messages;
        this.now = now;
    }

    /** @param nodes of all these clusters */
    static List<Finding> of(List<ClusterLink> links, List<HeatNode> nodes, Messages messages, Instant now) {
        FindingRules rules = new FindingRules(messages, now);
        Map<String, List<HeatNode>> byCluster = nodes.stream().collect(Collectors.groupingBy(HeatNode::cluster));
        links.forEach(
                link -> rules.look(link, byCluster.getOrDefault(link.cluster().name(), List.of())));
        return rules.found.stream()
                .sorted(Ranked.WORST_FIRST)
                .map(Ranked::finding)
                .toList();
    }

    private void look(ClusterLink link, List<HeatNode> nodes) {
        String name = link.cluster().name();
        cluster(link);
        PodFindings pods = new PodFindings(name, messages, now);
        List<UnwellPod> unwell = new ArrayList<>();
        link.inventory().pods().snapshot().forEach(pod -> {
            pods.count(pod);
            Health health = PodHealthRules.of(pod, now);
            if (health != Health.HEALTHY) {
                unwell.add(new UnwellPod(pod, health));
            }
        });
        Troubles troubles = TroubleRules.of(new ClusterView(nodes, unwell, apps(link)));
        TroubleFindings sentences = new TroubleFindings(name, messages, now);
        troubles.all().forEach(trouble -> found.add(sentences.of(trouble)));
        nodes(name, nodes, troubles.nodes());
        unwell.stream()
                .filter(pod -> !troubles.pods().contains(pod.pod().uid()))
                .forEach(pods::look);
        found.addAll(pods.all());
    }

    /** Of a part of the pods it would seem that apps have too few. */
    private static List<Workload> apps(ClusterLink link) {
        List<Workload> apps = new ArrayList<>();
        if (link.feed(Kind.POD).wasRead()) {
            for (Kind kind : WorkloadRules.APP_KINDS) {
                if (link.feed(kind).wasRead()) {
                    link.inventory().workloads(kind).snapshot().forEach(apps::add);
                }
            }
        }
        return apps;
    }

    private void cluster(ClusterLink link) {
        String name = link.cluster().name();
        switch (link.state()) {
            case ClusterState.Stale(Instant since, Problem why) -> silent(link, Tone.LOST, since, why);
            case ClusterState.Offline(Instant since, Problem why) -> silent(link, Tone.OFFLINE, since, why);
            case ClusterState.Denied(Problem why) ->
                add(
                        Ranked.CLUSTERS,
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
                Ranked.CLUSTERS,
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

    private void nodes(String cluster, List<HeatNode> nodes, Set<UUID> told) {
        Map<Health, List<Node>> byHealth = nodes.stream()
                .filter(node -> !told.contains(node.node().uid()))
                .collect(Collectors.groupingBy(
                        HeatNode::health, Collectors.mapping(HeatNode::node, Collectors.toList())));
        nodes(cluster, byHealth.getOrDefault(Health.FAILING, List.of()), Tone.FAILING, "failing");
        nodes(cluster, byHealth.getOrDefault(Health.LOST, List.of()), Tone.LOST, "lost");
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
        add(
                tone == Tone.FAILING ? Ranked.FAILING_NODES : Ranked.LOST_NODES,
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
                        Finding.Since.of(TroubleFindings.firstChange(nodes), now, "fleet.since.node", messages),
                        messages.text("shell.rail.nodes"),
                        new Route.Nodes("cluster:" + cluster + " state:" + state)));
    }

    private void add(int urgency, long count, Finding finding) {
        found.add(new Ranked(urgency, count, finding));
    }
}
