package dev.gantry.services.pods;

import static dev.gantry.services.pods.PodBuilder.pod;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gantry.services.inventory.Meta;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a kube-apiserver 1.36 printed for the same pods; the last column is RESTARTS and the second it last ended. */
class PodStatusRulesTest {
    private static final String NEVER = " never";

    @Test
    void aPodIsCutOffWhereReadyWasTakenAwayWithoutAReason() {
        assertTrue(PodStatusRules.of(pod().isReady(false).app("R", "R").facts()).isCutOff());
        assertFalse(PodStatusRules.of(pod().isReady(true).app("R", "R").facts()).isCutOff());
        assertFalse(
                PodStatusRules.of(pod().isReady(false).app("R", "r").facts()).isCutOff());
        assertFalse(PodStatusRules.of(pod().condition("Ready", "False", "ReadinessGatesNotReady")
                        .app("R")
                        .facts())
                .isCutOff());
    }

    @Test
    void onlyImagesThatAreWaitedForAreCalledUnpulled() {
        PodFacts pod = pod().app("W=ImagePullBackOff", "W=ContainerCreating", "R", "W=ErrImagePull", "W=ErrImagePull")
                .facts();
        assertEquals(
                List.of("reg/app-0:1", "reg/app-3:1", "reg/app-4:1"),
                PodStatusRules.of(pod).unpulled());
        assertEquals(List.of(), PodStatusRules.of(pod().app("R").facts()).unpulled());
    }

    static Stream<Arguments> wholePods() {
        return Stream.of(
                arguments(pod().phase("Pending").app("-"), "0/1 Pending 0"),
                arguments(pod().phase("").app("-"), "0/1  0"),
                arguments(
                        pod().phase("Pending")
                                .condition("PodScheduled", "False", "SchedulingGated")
                                .app("-"),
                        "0/1 SchedulingGated 0"),
                arguments(
                        pod().phase("Pending")
                                .condition("PodScheduled", "False", "SchedulingGated")
                                .app("W=ContainerCreating"),
                        "0/1 ContainerCreating 0"),
                arguments(
                        pod().phase("Pending")
                                .condition("PodScheduled", "False", "Unschedulable")
                                .app("-"),
                        "0/1 Pending 0"),
                arguments(pod().phase("Failed").reason("Evicted").app("-"), "0/1 Evicted 0"),
                arguments(pod().phase("Unknown").app("-"), "0/1 Unknown 0"),
                arguments(pod().reason("NodeLost").app("R"), "1/1 NodeLost 0"),
                arguments(pod().deleted().app("R"), "1/1 Terminating 0"),
                arguments(pod().deleted().reason("NodeLost").app("R"), "1/1 Unknown 0"),
                arguments(pod().deleted().phase("Pending").app("W=ContainerCreating"), "0/1 Terminating 0"),
                arguments(pod().deleted().phase("Succeeded").app("T0"), "0/1 Completed 0"),
                arguments(pod().deleted().phase("Failed").app("T1"), "0/1 Error 0"));
    }

    static Stream<Arguments> containers() {
        return Stream.of(
                arguments(pod().app("R"), "1/1 Running 0"),
                arguments(pod().app("r"), "0/1 Running 0"),
                arguments(pod().phase("Pending").app("W="), "0/1 Pending 0"),
                arguments(pod().app("W=CrashLoopBackOff #4 @700"), "0/1 CrashLoopBackOff 4 700"),
                arguments(pod().app("R #2"), "1/1 Running 2"),
                arguments(pod().app("exit=137"), "0/1 ExitCode:137 0"),
                arguments(pod().app("signal=9"), "0/1 Signal:9 0"),
                arguments(pod().app("exit=0"), "0/1 ExitCode:0 0"),
                arguments(pod().app("T=OOMKilled #1 @5"), "0/1 OOMKilled 1 5"),
                arguments(pod().app("ready"), "0/1 Running 0"),
                arguments(pod().isReady(true).app("T0", "R"), "1/2 Running 0"),
                arguments(pod().isReady(false).app("T0", "R"), "1/2 NotReady 0"),
                arguments(pod().isReady(false).app("T0", "r"), "0/2 Completed 0"),
                arguments(pod().app("T0", "T1"), "0/2 Error 0"),
                arguments(pod().app("T1", "T0"), "0/2 Error 0"),
                arguments(pod().isReady(false).app("T0", "T1", "R"), "1/3 Error 0"),
                arguments(pod().isReady(true).app("T0", "T1", "R"), "1/3 Running 0"),
                arguments(pod().app("R", "W=CrashLoopBackOff"), "1/2 CrashLoopBackOff 0"),
                arguments(pod().app("W=ImagePullBackOff", "W=CrashLoopBackOff"), "0/2 ImagePullBackOff 0"),
                arguments(pod().app("R #2 @100", "R #3 @50"), "2/2 Running 5 100"));
    }

    static Stream<Arguments> initContainers() {
        return Stream.of(
                arguments(
                        pod().phase("Pending").init("R", "W=PodInitializing").app("W=PodInitializing"),
                        "0/1 Init:0/2 0"),
                arguments(pod().phase("Pending").init("T0", "W=PodInitializing").app("-"), "0/1 Init:1/2 0"),
                arguments(pod().phase("Pending").init("W=").app("-"), "0/1 Init:0/1 0"),
                arguments(pod().phase("Pending").init("exit=3").app("-"), "0/1 Init:ExitCode:3 0"),
                arguments(pod().phase("Pending").init("signal=15").app("-"), "0/1 Init:Signal:15 0"),
                arguments(pod().phase("Pending").init("T1").app("-"), "0/1 Init:Error 0"),
                arguments(
                        pod().phase("Pending")
                                .init("W=CrashLoopBackOff #3 @950")
                                .app("-"),
                        "0/1 Init:CrashLoopBackOff 3 950"),
                arguments(pod().init("T0 #3 @990").app("R #1 @10"), "1/1 Running 1 10"),
                arguments(pod().init("T0 #3 @990").app("R"), "1/1 Running 0"));
    }

    static Stream<Arguments> sidecars() {
        return Stream.of(
                arguments(pod().init("s* R started #2 @400").app("R #1 @10"), "2/2 Running 3 400"),
                arguments(pod().init("s* r started").app("R"), "1/2 Running 0"),
                arguments(
                        pod().phase("Pending").init("s* r", "W=PodInitializing").app("-"), "0/2 Init:0/2 0"),
                arguments(pod().phase("Pending").init("s* R started", "R").app("-"), "1/2 Init:1/2 0"),
                arguments(
                        pod().condition("Initialized", "True", "")
                                .init("s* W=CrashLoopBackOff #5")
                                .app("R"),
                        "1/2 Init:CrashLoopBackOff 5"),
                arguments(
                        pod().condition("Initialized", "False", "")
                                .init("s* W=CrashLoopBackOff #5")
                                .app("R"),
                        "0/2 Init:CrashLoopBackOff 5"),
                arguments(
                        pod().condition("Initialized", "True", "")
                                .init("T0 #7 @800", "s* W=CrashLoopBackOff #5 @600")
                                .app("R"),
                        "1/2 Init:CrashLoopBackOff 5 600"),
                arguments(pod().phase("Succeeded").init("s* T0").app("T0"), "0/2 Completed 0"),
                arguments(pod().phase("Succeeded").init("s* exit=137").app("T0"), "0/2 Init:ExitCode:137 0"));
    }

    @ParameterizedTest
    @MethodSource({"wholePods", "containers", "initContainers", "sidecars"})
    void printsWhatKubectlPrints(PodBuilder pod, String printed) {
        PodStatus status = PodStatusRules.of(pod.facts());
        String last = status.lastRestart() == Meta.NO_TIME ? NEVER : " " + status.lastRestart();
        String expected = printed.matches(".* \\d+ \\d+") ? printed : printed + NEVER;
        String found =
                status.ready() + "/" + status.containers() + " " + status.word() + " " + status.restarts() + last;
        assertEquals(expected, found);
    }
}
