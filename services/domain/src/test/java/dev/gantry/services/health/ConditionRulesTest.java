package dev.gantry.services.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionRulesTest {
    @ParameterizedTest
    @CsvSource({
        "Ready, True, '', HEALTHY",
        "Ready, False, ContainersNotReady, WARNING",
        "Ready, False, PodCompleted, HEALTHY",
        "Ready, Unknown, NodeStatusUnknown, LOST",
        "MemoryPressure, True, KubeletHasInsufficientMemory, WARNING",
        "MemoryPressure, False, KubeletHasSufficientMemory, HEALTHY",
        "ReplicaFailure, True, FailedCreate, WARNING",
        "Failed, True, BackoffLimitExceeded, WARNING",
        "Available, False, MinimumReplicasUnavailable, WARNING",
        "Ready, '', '', UNKNOWN"
    })
    void conditionsReadTheirOwnWay(String type, String status, String reason, Health health) {
        assertEquals(health, ConditionRules.of(type, status, reason));
    }
}
