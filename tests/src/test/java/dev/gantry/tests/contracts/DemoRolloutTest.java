package dev.gantry.tests.contracts;

import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What kubectl tells of rollouts and undoes, with the controllers of the fleet and with those of Kubernetes. */
@WithControlPlane(fresh = true, controllers = true)
class DemoRolloutTest {
    /** Without replicas a rollout needs no machines; its status is waited for, since controllers take their time. */
    private static final String SCRIPT = """
            create namespace rollouts
            create deployment web -n rollouts --image=registry.example/web:1 --replicas=0
            rollout status deployment/web -n rollouts --timeout=60s
            rollout history deployment/web -n rollouts
            set image deployment/web web=registry.example/web:2 -n rollouts
            rollout status deployment/web -n rollouts --timeout=60s
            rollout history deployment/web -n rollouts
            rollout history deployment/web -n rollouts --revision=1
            rollout history deployment/web -n rollouts --revision=2
            rollout history deployment/web -n rollouts --revision=9
            rollout undo deployment/web -n rollouts --dry-run=server
            rollout undo deployment/web -n rollouts
            rollout status deployment/web -n rollouts --timeout=60s
            get deployment web -n rollouts -o jsonpath={.spec.template.spec.containers[0].image}
            rollout history deployment/web -n rollouts
            rollout undo deployment/web -n rollouts --to-revision=2
            rollout status deployment/web -n rollouts --timeout=60s
            get deployment web -n rollouts -o jsonpath={.spec.template.spec.containers[0].image}
            rollout undo deployment/web -n rollouts --to-revision=7
            rollout undo deployment/none -n rollouts
            rollout history deployment/none -n rollouts
            rollout pause deployment/web -n rollouts
            rollout undo deployment/web -n rollouts
            rollout restart deployment/web -n rollouts
            rollout resume deployment/web -n rollouts
            rollout restart deployment/web -n rollouts
            rollout status deployment/web -n rollouts --timeout=60s
            rollout history deployment/web -n rollouts
            scale deployment web --replicas=0 --current-replicas=3 -n rollouts
            wait --for=condition=Available deployment/web -n rollouts --timeout=60s
            get replicasets -n rollouts -o jsonpath={.items[*].spec.replicas}
            rollout status job/none -n rollouts
            delete deployment web -n rollouts
            wait --for=delete replicasets -l app=web -n rollouts --timeout=60s
            get replicasets -n rollouts
            """;

    @Test
    void kubectlTellsTheSameOfRollouts(ControlPlane plane, @TempDir Path folder) throws IOException {
        try (DemoFleetServer fleet = DemoFleetServer.open(plane, folder, "19:57", 1)) {
            KubectlScript.runOnBoth(SCRIPT, plane, fleet);
        }
    }
}
