package dev.gantry.views.fleet;

import dev.gantry.resources.Messages;
import dev.gantry.services.findings.UnwellPod;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.pods.AppNames;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.pods.PodStatusRules;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.words.NameLists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with the pods of one cluster, by app and kind of trouble, with what to do next. Background. */
final class PodFindings {
    private final String cluster;
    private final Messages messages;
    private final Instant now;
    private final Map<Group, List<Pod>> groups = new LinkedHashMap<>();
    private final Map<App, Integer> sizes = new HashMap<>();

    PodFindings(String cluster, Messages messages, Instant now) {
        this.cluster = cluster;
        this.messages = messages;
        this.now = now;
    }

    /** The kinds of trouble; pods that wait come after those that fail. */
    enum Sort {
        CRASH,
        PULL,
        WAIT
    }

    private record App(String namespace, String name) {
        static App of(Pod pod) {
            String name = AppNames.of(pod);
            return new App(pod.namespace(), name.isEmpty() ? pod.name() : name);
        }
    }

    private record Group(Sort sort, App app) {}

    /** Each pod of the cluster, so that it is known how many an app has. */
    void count(Pod pod) {
        sizes.merge(App.of(pod), 1, Integer::sum);
    }

    /** A pod that is not well and that nothing else tells of. */
    void look(UnwellPod unwell) {
        Sort sort = sort(unwell);
        if (sort != null) {
            groups.computeIfAbsent(new Group(sort, App.of(unwell.pod())), group -> new ArrayList<>())
                    .add(unwell.pod());
        }
    }

    List<Ranked> all() {
        return groups.entrySet().stream()
                .map(entry -> new Ranked(
                        entry.getKey().sort == Sort.WAIT ? Ranked.LATER : Ranked.APPS,
                        entry.getValue().size(),
                        finding(entry.getKey(), entry.getValue())))
                .toList();
    }

    private static @Nullable Sort sort(UnwellPod unwell) {
        Pod pod = unwell.pod();
        return switch (unwell.health()) {
            case FAILING -> PodStatusRules.waitsForImage(pod.status()) ? Sort.PULL : Sort.CRASH;
            case WARNING -> pod.status().phase().equals("Pending") ? Sort.WAIT : null;
            case HEALTHY, PROGRESSING, LOST, UNKNOWN -> null;
        };
    }

    private Finding finding(Group group, List<Pod> pods) {
        App app = group.app;
        String word = mostCommonWord(pods);
        int of = sizes.getOrDefault(app, pods.size());
        long restarted = newestRestart(pods);
        boolean byRestart = group.sort == Sort.CRASH && restarted != Meta.NO_TIME;
        return new Finding(
                cluster + "/" + app.namespace + "/" + app.name + "/" + group.sort,
                group.sort == Sort.WAIT ? Tone.WARNING : Tone.FAILING,
                messages.text("fleet.problem.pods", app.name, pods.size(), of, word),
                why(group, pods, word),
                cluster,
                byRestart
                        ? Finding.Since.of(restarted, now, "fleet.since.restart", messages)
                        : Finding.Since.of(oldest(pods), now, "fleet.since.pod", messages),
                messages.text("fleet.link.pods", pods.size()),
                new Route.Pods("cluster:" + cluster + " namespace:" + app.namespace + " app:" + app.name));
    }

    private String why(Group group, List<Pod> pods, String word) {
        String namespace = group.app.namespace;
        return switch (group.sort) {
            case CRASH -> {
                int most = pods.stream()
                        .mapToInt(pod -> pod.status().restarts())
                        .max()
                        .orElse(0);
                yield switch (word) {
                    case "OOMKilled" -> messages.text("fleet.why.memory", namespace, most);
                    case "Evicted" -> messages.text("fleet.why.evicted", namespace);
                    default ->
                        newestRestart(pods) == Meta.NO_TIME
                                ? messages.text("fleet.why.failing", namespace)
                                : messages.text("fleet.why.restarts", namespace, most);
                };
            }
            case PULL -> messages.text("fleet.why.pull", namespace, NameLists.all(unpulled(pods), messages));
            case WAIT -> messages.text("fleet.why.waiting", namespace);
        };
    }

    /** Those that containers wait for; all of the pod's where its status does not tell. */
    private static List<String> unpulled(List<Pod> pods) {
        List<String> images = pods.stream()
                .flatMap(pod -> pod.status().unpulled().stream())
                .distinct()
                .sorted()
                .toList();
        return images.isEmpty() ? pods.getFirst().spec().images() : images;
    }

    /** The word most of them are in. */
    static String mostCommonWord(List<Pod> pods) {
        Map<String, Long> words = pods.stream()
                .collect(Collectors.groupingBy(pod -> pod.status().word(), TreeMap::new, Collectors.counting()));
        return words.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static long newestRestart(List<Pod> pods) {
        return pods.stream().mapToLong(pod -> pod.status().lastRestart()).max().orElse(Meta.NO_TIME);
    }

    /** When the oldest of them was created. */
    static long oldest(List<Pod> pods) {
        return pods.stream().mapToLong(pod -> pod.meta().created()).min().orElse(Meta.NO_TIME);
    }
}
