package dev.gantry.tests.fleet;

import dev.gantry.tests.controlplane.ServerApi;
import dev.gantry.tests.controlplane.ServerApi.Answer;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What pods need before they can be created: namespaces and priority classes. What is there already stays. */
final class Groundwork {
    static final String CRITICAL = "live-critical";
    static final String STANDARD = "live-standard";

    private final ServerApi api;

    Groundwork(ServerApi api) {
        this.api = api;
    }

    void namespace(String name) throws IOException {
        create(
                "/api/v1/namespaces",
                Json.object(
                        "apiVersion", "v1",
                        "kind", "Namespace",
                        "metadata", Json.object("name", name, "labels", Json.object("live.example/domain", name))));
    }

    void priorities() throws IOException {
        for (String name : List.of(CRITICAL, STANDARD)) {
            create(
                    "/apis/scheduling.k8s.io/v1/priorityclasses",
                    Json.object(
                            "apiVersion",
                            "scheduling.k8s.io/v1",
                            "kind",
                            "PriorityClass",
                            "metadata",
                            Json.object("name", name),
                            "value",
                            name.equals(CRITICAL) ? 100_000 : 1_000));
        }
        for (String name : List.of(CRITICAL, STANDARD)) {
            awaitAdmission(name);
        }
    }

    private void create(String path, ObjectNode object) throws IOException {
        Answer answer = api.post(path, object.toString());
        if (answer.code() != 409) {
            answer.required();
        }
    }

    // Admission reads priority classes from a cache of its own, which may lag behind the answer to their creation.
    private void awaitAdmission(String priority) throws IOException {
        ObjectNode pod = Json.object(
                "apiVersion",
                "v1",
                "kind",
                "Pod",
                "metadata",
                Json.object("generateName", "try-"),
                "spec",
                Json.object(
                        "priorityClassName",
                        priority,
                        "containers",
                        Json.array(Json.object("name", "a", "image", "a.example/a:1"))));
        api.until(
                "learn of priority class " + priority,
                () -> api.post("/api/v1/namespaces/default/pods?dryRun=All", pod.toString())
                                .code()
                        != 403);
    }
}
