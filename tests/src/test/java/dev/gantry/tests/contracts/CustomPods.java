package dev.gantry.tests.contracts;

import dev.gantry.tests.controlplane.ControlPlane;
import java.io.IOException;
import java.time.Duration;

/** A custom resource that looks like a pod; the server has no protobuf for it. */
final class CustomPods {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);

    private CustomPods() {}

    /** Defines it and waits until the server serves the path. */
    static void define(ControlPlane plane, String path) throws IOException {
        plane.api()
                .post("/apis/apiextensions.k8s.io/v1/customresourcedefinitions", """
                {"apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition",
                 "metadata": {"name": "pods.zoo.example.test"},
                 "spec": {"group": "zoo.example.test", "scope": "Namespaced",
                   "names": {"plural": "pods", "singular": "pod", "kind": "Pod", "listKind": "PodList"},
                   "versions": [{"name": "v1", "served": true, "storage": true,
                     "schema": {"openAPIV3Schema": {"type": "object", "x-kubernetes-preserve-unknown-fields": true}}}]}}
                """)
                .required();
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (plane.api().get(path).code() != 200) {
            if (System.nanoTime() > deadline) {
                throw new IOException(path + " is not served after " + LIMIT);
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a custom resource was made", e);
        }
    }
}
