package dev.gantry.views.fleet;

import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.health.Health;
import dev.gantry.services.health.NodeHealthRules;
import dev.gantry.services.health.PodHealthRules;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.pods.AppNames;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.units.Ages;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.navigation.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Groups what is wrong in the clusters into findings, the most urgent first: clusters that do not answer, apps that
 * crash or cannot pull, nodes that are gone, pods that wait. Pure but for the messages; background.
 */
final class FindingRules {
    private static final Set<String> PULLS =
            Set.of("ErrImagePull", "ImagePullBackOff", "InvalidImageName", "ErrImageNeverPull", "ImageInspectError");
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
            case ClusterState.Stale(Instant since, String why) -> silent(name, Tone.LOST, since, why);
            case ClusterState.Offline(Instant since, String why) -> silent(name, Tone.OFFLINE, since, why);
            case ClusterState.Denied(String why) ->
                add(0, 1, finding(name, "denied", Tone.UNKNOWN, messages.text("banner.signed-out", name), why, ""));
            case ClusterState.Idle idle -> {}
            case ClusterState.Connecting connecting -> {}
            case ClusterState.Live live -> {}
        }
    }

    private void silent(String name, Tone tone, Instant since, String why) {
        String title = messages.text("fleet.problem.cluster", name);
        add(0, 1, finding(name, "silent", tone, title, why, Ages.of(now.getEpochSecond() - since.getEpochSecond())));
    }

    private Finding finding(String cluster, String id, Tone tone, String title, String why, String since) {
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
        String names = sorted.stream().limit(NAMES).map(Node::name).collect(Collectors.joining(", "));
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
                        messages.text("fleet.why.nodes", names + (nodes.size() > NAMES ? " …" : ""), why),
                        cluster,
                        age(since),
                        messages.text("shell.rail.nodes"),
                        new Route.Nodes("cluster:" + cluster + " state:" + state)));
    }

    private void pods(Cluster cluster, ClusterLink link) {
        Map<Group, List<Pod>> groups = new LinkedHashMap<>();
        link.inventory().pods().snapshot().forEach(pod -> {
            Sort sort = sort(pod);
            if (sort != null) {
                String app = AppNames.of(pod).isEmpty() ? pod.name() : AppNames.of(pod);
                groups.computeIfAbsent(new Group(sort, pod.namespace(), app), group -> new ArrayList<>())
                        .add(pod);
            }
        });
        groups.forEach((group, pods) -> pods(cluster.name(), group, pods));
    }

    private enum Sort {
        CRASH,
        PULL,
        WAIT
    }

    private record Group(Sort sort, String namespace, String app) {}

    private @Nullable Sort sort(Pod pod) {
        String word = pod.status().word();
        return switch (PodHealthRules.of(pod, now)) {
            case FAILING -> PULLS.contains(word.replace("Init:", "")) ? Sort.PULL : Sort.CRASH;
            case WARNING -> pod.status().phase().equals("Pending") ? Sort.WAIT : null;
            case HEALTHY, PROGRESSING, LOST, UNKNOWN -> null;
        };
    }

    private void pods(String cluster, Group group, List<Pod> pods) {
        String word = mostCommonWord(pods);
        String filter = "cluster:" + cluster + " namespace:" + group.namespace + " app:" + group.app;
        add(
                group.sort == Sort.WAIT ? 4 : 1,
                pods.size(),
                new Finding(
                        cluster + "/" + group.namespace + "/" + group.app + "/" + group.sort,
                        group.sort == Sort.WAIT ? Tone.WARNING : Tone.FAILING,
                        messages.text("fleet.problem.pods", group.app, pods.size(), word),
                        why(group, pods),
                        cluster,
                        group.sort == Sort.CRASH ? "" : age(oldest(pods)),
                        messages.text("fleet.link.pods", pods.size()),
                        new Route.Pods(filter)));
    }

    private String why(Group group, List<Pod> pods) {
        return switch (group.sort) {
            case CRASH -> {
                int most = pods.stream()
                        .mapToInt(pod -> pod.status().restarts())
                        .max()
                        .orElse(0);
                long last = pods.stream()
                        .mapToLong(pod -> pod.status().lastRestart())
                        .max()
                        .orElse(Meta.NO_TIME);
                yield last == Meta.NO_TIME
                        ? messages.text("fleet.why.failing", group.namespace)
                        : messages.text("fleet.why.restarts", group.namespace, most, age(last));
            }
            case PULL ->
                messages.text(
                        "fleet.why.pull",
                        group.namespace,
                        String.join(", ", pods.getFirst().spec().images()));
            case WAIT -> messages.text("fleet.why.waiting", group.namespace, age(oldest(pods)));
        };
    }

    private static String mostCommonWord(List<Pod> pods) {
        Map<String, Long> words = pods.stream()
                .collect(Collectors.groupingBy(pod -> pod.status().word(), TreeMap::new, Collectors.counting()));
        return words.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static long oldest(List<Pod> pods) {
        return pods.stream().mapToLong(pod -> pod.meta().created()).min().orElse(Meta.NO_TIME);
    }

    private String age(long since) {
        return since == Meta.NO_TIME ? "" : Ages.of(now.getEpochSecond() - since);
    }

    private void add(int urgency, long count, Finding finding) {
        found.add(new Ranked(urgency, count, finding));
    }
}
