package dev.gantry.services.demo.actors.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.demo.actors.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class QuotaControllerTest {
    @Test
    void addsUpWhatPodsAskForAndHowManyThingsThereAre() {
        Rig rig = new Rig();
        rig.create(Resource.QUOTAS, """
                {"metadata":{"name":"q"},"spec":{"hard":{"pods":"10","requests.cpu":"4","limits.memory":"8Gi",
                 "cpu":"4","configmaps":"9","count/deployments.apps":"3","requests.nvidia.com/gpu":"2"}}}""");
        rig.create(Resource.DEPLOYMENTS, """
                {"metadata":{"name":"web"},"spec":{"replicas":3,"selector":{"matchLabels":{"app":"web"}},
                 "template":{"metadata":{"labels":{"app":"web"}},
                 "spec":{"containers":[
                  {"name":"a","image":"a:1","resources":{"requests":{"cpu":"250m","nvidia.com/gpu":"1"},
                   "limits":{"memory":"512Mi"}}},
                  {"name":"b","image":"b:1","resources":{"requests":{"cpu":"0.1"},"limits":{"memory":"512Mi"}}}]}}}}""");
        rig.until(() -> rig.pods().size() == 3);
        rig.beats(3);
        JsonNode used = rig.get(Resource.QUOTAS, "q").path("status").path("used");
        assertEquals("3", used.path("pods").asString());
        assertEquals("1050m", used.path("requests.cpu").asString());
        assertEquals("1050m", used.path("cpu").asString());
        assertEquals("3Gi", used.path("limits.memory").asString());
        assertEquals("1", used.path("configmaps").asString());
        assertEquals("1", used.path("count/deployments.apps").asString());
        assertEquals("3", used.path("requests.nvidia.com/gpu").asString());
        assertEquals(
                "8Gi",
                rig.get(Resource.QUOTAS, "q")
                        .path("status")
                        .path("hard")
                        .path("limits.memory")
                        .asString());
        rig.patch(Resource.DEPLOYMENTS, "web", "{\"spec\":{\"replicas\":0}}");
        rig.beats(8);
        used = rig.get(Resource.QUOTAS, "q").path("status").path("used");
        assertEquals("0", used.path("pods").asString());
        assertEquals("0", used.path("limits.memory").asString());
    }

    @ParameterizedTest
    @CsvSource({
        "cpu, 2, 2",
        "cpu, 1500m, 1500m",
        "cpu, 0.5, 500m",
        "cpu, 3000m, 3",
        "memory, 1Gi, 1Gi",
        "memory, 1.5Gi, 1536Mi",
        "memory, 1000, 1000",
        "memory, 2048Ki, 2Mi",
        "pods, 5, 5",
        "pods, 1k, 1k",
        "memory, 1e3, 1000"
    })
    void readsAndWritesQuantities(String resource, String text, String written) {
        long milli = Quantity.milli(JsonNodeFactory.instance.stringNode(text));
        assertEquals(written, Quantity.write(resource, milli));
    }
}
