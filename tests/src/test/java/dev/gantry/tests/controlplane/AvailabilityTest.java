package dev.gantry.tests.controlplane;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/** Without Go the server tests are skipped with the reason, or fail where they are demanded; never passed. */
class AvailabilityTest {
    @Test
    void missingGoSkipsWithTheReason() {
        ConditionEvaluationResult result = ControlPlaneExtension.decide("Go is missing", false);

        assertTrue(result.isDisabled());
        assertTrue(result.getReason().orElseThrow().contains("Go is missing"));
    }

    @Test
    void missingGoDoesNotSkipWhereItIsDemanded() {
        assertFalse(ControlPlaneExtension.decide("Go is missing", true).isDisabled());
    }

    @Test
    void presentGoSkipsNothing() {
        assertFalse(ControlPlaneExtension.decide("", false).isDisabled());
    }

    @Test
    void onlyNewEnoughGoCounts() {
        assertTrue(GoToolchain.isNewEnough("go1.26.0"));
        assertTrue(GoToolchain.isNewEnough("go1.31rc1"));
        assertFalse(GoToolchain.isNewEnough("go1.25.9"));
        assertFalse(GoToolchain.isNewEnough("broken (no such file)"));
    }
}
