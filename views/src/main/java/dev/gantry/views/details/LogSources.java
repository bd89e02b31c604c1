package dev.gantry.views.details;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.pods.AppNames;
import dev.gantry.services.pods.Pod;
import dev.gantry.views.details.logs.LogSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whose logs are an object's: of a pod each container's, of an app those of its newest pods. Any thread. */
final class LogSources {
    /** Each is a connection of its own that stays open. */
    private static final int MOST = 40;

    private static final Comparator<Pod> NEWEST = Comparator.<Pod>comparingLong(
                    pod -> pod.meta().created())
            .reversed()
            .thenComparing(Pod::name);

    private LogSources() {}

    static boolean has(Kind kind) {
        return switch (kind) {
            case POD, DEPLOYMENT, STATEFUL_SET, DAEMON_SET -> true;
            default -> false;
        };
    }

    /**
     * The logs of one object.
     *
     * @param of how many there are, which may be more than are read
     */
    record Chosen(List<LogSource> sources, int of) {}

    /** @param containers of a pod; not looked at for an app */
    static Chosen of(Subject subject, List<String> containers) {
        if (subject.kind() == Kind.POD) {
            return new Chosen(
                    containers.stream()
                            .map(name -> new LogSource(subject.link(), subject.at(), name, name))
                            .toList(),
                    containers.size());
        }
        List<Pod> pods = pods(subject);
        return new Chosen(newest(subject, pods), pods.size());
    }

    private static List<LogSource> newest(Subject subject, List<Pod> pods) {
        return pods.stream()
                .sorted(NEWEST)
                .limit(MOST)
                .map(pod -> new LogSource(
                        subject.link(),
                        new NamespacedName(pod.namespace(), pod.name()),
                        "",
                        label(pod, subject.at().name())))
                .toList();
    }

    private static List<Pod> pods(Subject subject) {
        List<Pod> pods = new ArrayList<>();
        subject.link().inventory().pods().snapshot().forEach(pod -> {
            if (pod.namespace().equals(subject.at().namespace())
                    && AppNames.of(pod).equals(subject.at().name())) {
                pods.add(pod);
            }
        });
        return pods;
    }

    private static String label(Pod pod, String app) {
        return pod.name().startsWith(app + "-") ? pod.name().substring(app.length() + 1) : pod.name();
    }
}
