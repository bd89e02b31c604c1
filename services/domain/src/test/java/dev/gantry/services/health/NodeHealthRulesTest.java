package dev.gantry.services.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeHealthRulesTest {
    @ParameterizedTest
    @CsvSource({
        "True, '', HEALTHY",
        "True, DiskPressure, WARNING",
        "True, NetworkUnavailable, WARNING",
        "True, KernelDeadlock, WARNING",
        "True, FrequentKubeletRestart, WARNING",
        "True, EtcdIsVoter, HEALTHY",
        "True, NodeAutonomy, HEALTHY",
        "False, '', FAILING",
        "Unknown, '', LOST",
        "'', '', UNKNOWN"
    })
    void byTheReadyConditionAndTheBadOnes(String ready, String trouble, Health expected) {
        List<String> troubles = trouble.isEmpty() ? List.of() : List.of(trouble);
        assertEquals(expected, NodeHealthRules.of(Sample.node(ready, true, troubles, Map.of())));
    }

    @Test
    void whatWantsAPersonComesFirst() {
        List<Health> sorted =
                Arrays.stream(Health.values()).sorted(Health.WORST_FIRST).toList();
        assertEquals(
                List.of(
                        Health.FAILING,
                        Health.LOST,
                        Health.WARNING,
                        Health.PROGRESSING,
                        Health.UNKNOWN,
                        Health.HEALTHY),
                sorted);
        assertEquals(
                List.of(Health.FAILING, Health.LOST, Health.WARNING),
                sorted.stream().filter(Health::isTrouble).toList());
    }
}
