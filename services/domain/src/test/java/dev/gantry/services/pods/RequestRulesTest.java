package dev.gantry.services.pods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.services.pods.ResourceFacts.InitContainer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The scheduler's cases: {@code TestPodRequests} in component-helpers tests the same rule. */
class RequestRulesTest {
    private static final long GI = 1L << 30;

    private static Map<String, String> cpu(String quantity) {
        return Map.of("cpu", quantity);
    }

    private static Requests of(List<Map<String, String>> containers, InitContainer... init) {
        return RequestRules.of(new ResourceFacts(containers, List.of(init), Map.of(), Map.of()));
    }

    private static InitContainer plain(String quantity) {
        return new InitContainer(false, cpu(quantity));
    }

    private static InitContainer sidecar(String quantity) {
        return new InitContainer(true, cpu(quantity));
    }

    @Test
    void nobodyAskedIsNotZero() {
        assertEquals(Requests.NONE, of(List.of(Map.of(), Map.of("ephemeral-storage", "1Gi"))));
        assertEquals(new Requests(0, Requests.UNSET, Map.of()), of(List.of(cpu("0"))));
    }

    @Test
    void containersAdd() {
        Requests requests = of(List.of(
                Map.of("cpu", "1500m", "memory", "1Gi", "nvidia.com/gpu", "2"),
                Map.of("cpu", "0.5", "memory", "512Mi", "hugepages-2Mi", "4Mi", "nvidia.com/gpu", "1")));
        assertEquals(
                new Requests(2_000, GI + GI / 2, Map.of("nvidia.com/gpu", 3L, "hugepages-2Mi", 4L << 20)), requests);
    }

    @Test
    void thePeakOfTheInitContainersCountsWhereItIsHigher() {
        assertEquals(3_000, of(List.of(cpu("1")), plain("3"), plain("2")).cpuMillicores());
        assertEquals(4_000, of(List.of(cpu("1"), cpu("3")), plain("3")).cpuMillicores());
        Requests other = of(List.of(cpu("1")), new InitContainer(false, Map.of("memory", "1Gi")));
        assertEquals(new Requests(1_000, GI, Map.of()), other);
    }

    @Test
    void aSidecarRunsBesideTheContainersAndTheInitContainersAfterIt() {
        assertEquals(3_000, of(List.of(cpu("1")), sidecar("2")).cpuMillicores());
        assertEquals(7_000, of(List.of(cpu("1")), sidecar("2"), plain("5")).cpuMillicores());
        assertEquals(5_000, of(List.of(cpu("1")), plain("5"), sidecar("2")).cpuMillicores());
        assertEquals(
                6_000,
                of(List.of(cpu("1")), sidecar("2"), plain("3"), sidecar("3")).cpuMillicores());
    }

    @Test
    void podLevelRequestsReplaceWhatTheySupportAndOverheadIsAddedToAll() {
        Requests requests = RequestRules.of(new ResourceFacts(
                List.of(Map.of("cpu", "1", "memory", "1Gi", "nvidia.com/gpu", "1")),
                List.of(plain("9")),
                Map.of("cpu", "4", "hugepages-2Mi", "2Mi", "nvidia.com/gpu", "8"),
                Map.of("cpu", "250m", "memory", "64Mi")));
        assertEquals(
                new Requests(4_250, GI + (64L << 20), Map.of("nvidia.com/gpu", 1L, "hugepages-2Mi", 2L << 20)),
                requests);
        Requests overheadOnly = RequestRules.of(new ResourceFacts(List.of(Map.of()), List.of(), Map.of(), cpu("100m")));
        assertEquals(new Requests(100, Requests.UNSET, Map.of()), overheadOnly);
    }

    @Test
    void hugeAmountsStayAtTheEnd() {
        assertEquals(Long.MAX_VALUE, of(List.of(cpu("8E"), cpu("8E"))).cpuMillicores());
    }

    @Test
    void whatIsNoQuantityIsNamed() {
        NumberFormatException failure = assertThrows(NumberFormatException.class, () -> of(List.of(cpu("1 Gi"))));
        assertEquals("\"1 Gi\" is not a Kubernetes quantity", failure.getMessage());
    }
}
