package dev.gantry.services.demo.actors.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.api.DeleteOptions.Propagation;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What holds for all controllers together. */
class ControllersTest {
    private static final int APPS = 12;

    private static Rig rig() {
        Rig rig = new Rig();
        rig.nodes(5);
        rig.kubelets.nodes(5);
        rig.usage = OptionalDouble.of(0.5);
        for (int i = 0; i < APPS; i++) {
            app(rig, "app-" + i);
        }
        rig.create(Resource.DAEMON_SETS, """
                {"metadata":{"name":"agent"},"spec":{"selector":{"matchLabels":{"app":"agent"}},
                 "template":{"metadata":{"labels":{"app":"agent"}},
                 "spec":{"containers":[{"name":"c","image":"agent:1"}]}}}}""");
        rig.create(Resource.STATEFUL_SETS, """
                {"metadata":{"name":"kafka"},"spec":{"replicas":3,"serviceName":"kafka",
                 "selector":{"matchLabels":{"app":"kafka"}},"template":{"metadata":{"labels":{"app":"kafka"}},
                 "spec":{"containers":[{"name":"c","image":"kafka:1"}]}}}}""");
        rig.create(Resource.QUOTAS, """
                {"metadata":{"name":"q"},"spec":{"hard":{"pods":"500"}}}""");
        rig.beats(40);
        return rig;
    }

    private static void app(Rig rig, String name) {
        rig.create(Resource.DEPLOYMENTS, """
                {"metadata":{"name":"%1$s"},"spec":{"replicas":8,"selector":{"matchLabels":{"app":"%1$s"}},
                 "template":{"metadata":{"labels":{"app":"%1$s"}},"spec":{"containers":[
                  {"name":"c","image":"%1$s:1","resources":{"requests":{"cpu":"1"}}}]}}}}""".formatted(name));
        rig.create(Resource.SERVICES, """
                {"metadata":{"name":"%1$s"},"spec":{"selector":{"app":"%1$s"},
                 "ports":[{"name":"http","port":80,"targetPort":8080}]}}""".formatted(name));
        rig.create(Resource.DISRUPTION_BUDGETS, """
                {"metadata":{"name":"%1$s"},"spec":{"maxUnavailable":1,
                 "selector":{"matchLabels":{"app":"%1$s"}}}}""".formatted(name));
    }

    @Test
    void askNothingWhileNothingChanges() {
        Rig rig = rig();
        assertEquals(APPS * 8 + 3 + 5, rig.pods().size());
        rig.counted.requests();
        rig.beats(20);
        assertEquals(0, rig.counted.requests());
    }

    @Test
    void askLittleWhenLittleChanges() {
        Rig rig = rig();
        rig.counted.requests();
        String pod = rig.names(Resource.PODS).stream()
                .filter(name -> name.startsWith("app-3-"))
                .findFirst()
                .orElseThrow();
        rig.api.delete(Resource.PODS, "default", pod, 0L);
        rig.beats(10);
        int requests = rig.counted.requests();
        assertTrue(requests > 0 && requests < 40, () -> requests + " requests for one pod");
    }

    @Test
    void doTheSameWithTheSameChances() {
        Rig first = rig();
        Rig second = rig();
        for (Rig rig : new Rig[] {first, second}) {
            rig.patch(Resource.DEPLOYMENTS, "app-1", "{\"spec\":{\"replicas\":20}}");
            rig.patch(Resource.DEPLOYMENTS, "app-2", "{\"spec\":{\"replicas\":2}}");
            rig.delete(Resource.DEPLOYMENTS, "app-4", Propagation.FOREGROUND);
            rig.beats(30);
        }
        assertEquals(first.everything(), second.everything());
    }
}
