package dev.gantry.services.findings;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.apps.WorkloadRules;
import dev.gantry.services.findings.Trouble.ShortApp;
import dev.gantry.services.findings.Trouble.StuckRollout;
import dev.gantry.services.health.Health;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.pods.AppNames;
import dev.gantry.services.pods.Pod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Rollouts that do not get on, and apps with too few pods for no reason their pods tell. Pure; any thread. */
final class AppTroubles {
    private static final String OVERDUE = "ProgressDeadlineExceeded";
    private static final Set<Kind> SERVING = Set.of(Kind.DEPLOYMENT, Kind.STATEFUL_SET, Kind.DAEMON_SET);

    private final ClusterView view;
    private final Set<UUID> told;
    private final Map<NamespacedName, List<UnwellPod>> unwell = new HashMap<>();

    /** @param told pods that show a greater trouble */
    AppTroubles(ClusterView view, Set<UUID> told) {
        this.view = view;
        this.told = Set.copyOf(told);
        for (UnwellPod pod : view.unwell()) {
            NamespacedName owner = new NamespacedName(
                    pod.pod().namespace(), AppNames.ofOwner(pod.pod().meta()));
            unwell.computeIfAbsent(owner, app -> new ArrayList<>()).add(pod);
        }
    }

    List<Trouble> all() {
        List<Trouble> found = new ArrayList<>();
        for (Workload app : view.apps()) {
            if (SERVING.contains(app.kind())) {
                look(app, unwell.getOrDefault(app.meta().at(), List.of()), found);
            }
        }
        return found;
    }

    private void look(Workload app, List<UnwellPod> pods, List<Trouble> found) {
        List<Pod> allFailing = pods.stream()
                .filter(pod -> pod.health() == Health.FAILING)
                .map(UnwellPod::pod)
                .toList();
        List<Pod> failing =
                allFailing.stream().filter(pod -> !told.contains(pod.uid())).toList();
        boolean isOverdue = app.progress().condition().equals(OVERDUE);
        boolean isRolling = WorkloadRules.isRolling(app);
        if (isOverdue || isRolling) {
            // Where all that fails of it is told of already, so is why it does not get on.
            if (!failing.isEmpty() || (isOverdue && allFailing.isEmpty())) {
                found.add(new StuckRollout(app, isOverdue, failing));
            }
            return;
        }
        int missing = app.scale().desired() - app.scale().available();
        long explained = pods.stream().filter(UnwellPod::explainsItself).count();
        if (missing > explained && !app.progress().suspended()) {
            found.add(new ShortApp(app, (int) (pods.size() - explained)));
        }
    }
}
