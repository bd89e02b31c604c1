package dev.gantry.services.apps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.Sample;
import dev.gantry.services.apps.Workload.Progress;
import dev.gantry.services.apps.Workload.Scale;
import dev.gantry.services.health.Health;
import dev.gantry.services.health.WorkloadHealthRules;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Owner;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadRulesTest {
    /** Scale is desired/current/ready/updated/available; the generation is seen unless the condition ends with +. */
    @ParameterizedTest
    @CsvSource({
        "DEPLOYMENT, 3/3/3/3/3, NewReplicaSetAvailable, false, HEALTHY",
        "DEPLOYMENT, 3/3/3/3/3, NewReplicaSetAvailable+, true, PROGRESSING",
        "DEPLOYMENT, 3/4/3/2/3, ReplicaSetUpdated, true, PROGRESSING",
        "DEPLOYMENT, 3/4/4/3/4, ReplicaSetUpdated, true, PROGRESSING",
        "DEPLOYMENT, 3/3/2/3/2, ReplicaSetUpdated, true, PROGRESSING",
        "DEPLOYMENT, 3/3/2/3/2, NewReplicaSetAvailable, false, WARNING",
        "DEPLOYMENT, 3/3/0/3/0, NewReplicaSetAvailable, false, FAILING",
        "DEPLOYMENT, 3/4/3/1/3, ProgressDeadlineExceeded, true, FAILING",
        "DEPLOYMENT, 0/0/0/0/0, NewReplicaSetAvailable, false, HEALTHY",
        "STATEFUL_SET, 3/3/3/1/3, '', true, PROGRESSING",
        "STATEFUL_SET, 3/3/0/3/0, '', false, FAILING",
        "DAEMON_SET, 3/3/2/3/2, '', false, WARNING",
        "DAEMON_SET, 3/3/3/2/3, '', true, PROGRESSING",
        "REPLICA_SET, 3/2/2/0/2, '', true, PROGRESSING",
        "JOB, 1/0/1/0/0, Running, false, PROGRESSING",
        "JOB, 1/0/0/0/1, Complete, false, HEALTHY",
        "JOB, 1/0/0/0/0, Failed, false, FAILING",
        "CRON_JOB, 0/0/0/0/0, '', false, HEALTHY"
    })
    void rollingAndHealth(Kind kind, String scale, String condition, boolean rolling, Health health) {
        String[] n = scale.split("/");
        boolean unseen = condition.endsWith("+");
        Workload workload = Sample.workload(
                kind,
                new Scale(number(n[0]), number(n[1]), number(n[2]), number(n[3]), number(n[4])),
                new Progress(2, unseen ? 1 : 2, false, unseen ? condition.replace("+", "") : condition, ""));
        assertEquals(rolling, WorkloadRules.isRolling(workload));
        assertEquals(health, WorkloadHealthRules.of(workload));
    }

    @ParameterizedTest
    @CsvSource({
        "DEPLOYMENT, true, true", "STATEFUL_SET, true, true", "DAEMON_SET, true, true", "CRON_JOB, true, true",
        "JOB, false, true", "JOB, true, false", "REPLICA_SET, false, true", "REPLICA_SET, true, false"
    })
    void appsArePeoplesOwnWorkloads(Kind kind, boolean owned, boolean app) {
        Workload plain = Sample.workload(kind, new Scale(1, 1, 1, 1, 1), new Progress(1, 1, false, "", ""));
        Owner owner = owned ? Sample.owner("Any", "any") : Owner.NONE;
        Workload workload = new Workload(
                Sample.meta("gift", "x", Map.of(), owner), kind, plain.scale(), plain.images(), "", plain.progress());
        assertEquals(app, WorkloadRules.isApp(workload));
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
