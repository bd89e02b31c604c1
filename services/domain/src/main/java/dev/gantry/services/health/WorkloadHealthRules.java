package dev.gantry.services.health;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.apps.WorkloadRules;

/** A workload's health from what its controller counts. Pure; any thread. */
public final class WorkloadHealthRules {
    private WorkloadHealthRules() {}

    public static Health of(Workload workload) {
        return switch (workload.kind()) {
            case DEPLOYMENT, STATEFUL_SET, DAEMON_SET, REPLICA_SET -> serving(workload);
            case JOB -> job(workload.progress().condition());
            case CRON_JOB -> Health.HEALTHY;
            case POD, NODE, EVENT, NAMESPACE -> Health.UNKNOWN;
        };
    }

    /** A Deployment whose progress deadline passed keeps failing however many pods still serve. */
    private static Health serving(Workload workload) {
        int desired = workload.scale().desired();
        int available = workload.scale().available();
        if (workload.progress().condition().equals("ProgressDeadlineExceeded")) {
            return Health.FAILING;
        }
        if (WorkloadRules.isRolling(workload)) {
            return Health.PROGRESSING;
        }
        if (available >= desired) {
            return Health.HEALTHY;
        }
        return available == 0 ? Health.FAILING : Health.WARNING;
    }

    private static Health job(String condition) {
        return switch (condition) {
            case "Complete", "SuccessCriteriaMet" -> Health.HEALTHY;
            case "Failed", "FailureTarget" -> Health.FAILING;
            case "Suspended" -> Health.WARNING;
            default -> Health.PROGRESSING;
        };
    }
}
