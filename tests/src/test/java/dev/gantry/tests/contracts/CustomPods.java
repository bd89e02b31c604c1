package dev.gantry.tests.contracts;

import dev.gantry.tests.controlplane.ControlPlane;
import java.io.IOException;

/** A custom resource that looks like a pod; the server has no protobuf for it. */
final class CustomPods {
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
        plane.api().until("serve " + path, () -> plane.api().get(path).code() == 200);
    }
}
