package dev.gantry.services.health;

import java.util.Set;

/** What one condition of any object says about it. Pure; any thread. */
public final class ConditionRules {
    /** True is bad news for these, beside what nodes report as trouble. */
    private static final Set<String> BAD = Set.of("Failed", "FailureTarget", "DisruptionTarget", "Suspended");

    private static final String COMPLETED = "PodCompleted";

    private ConditionRules() {}

    /** @param reason of the condition; a completed pod is not ready for a good reason */
    public static Health of(String type, String status, String reason) {
        boolean bad = BAD.contains(type) || NodeHealthRules.isTrouble(type);
        return switch (status) {
            case "True" -> bad ? Health.WARNING : Health.HEALTHY;
            case "False" -> bad || reason.equals(COMPLETED) ? Health.HEALTHY : Health.WARNING;
            case "Unknown" -> Health.LOST;
            default -> Health.UNKNOWN;
        };
    }
}
