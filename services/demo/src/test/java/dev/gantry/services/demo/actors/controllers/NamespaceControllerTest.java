package dev.gantry.services.demo.actors.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.TestKubelets.Fate;
import dev.gantry.services.demo.api.DeleteOptions.Propagation;
import org.junit.jupiter.api.Test;

class NamespaceControllerTest {
    private static Rig rig() {
        Rig rig = new Rig();
        rig.create(Resource.DEPLOYMENTS, """
                {"metadata":{"name":"web"},"spec":{"replicas":3,"selector":{"matchLabels":{"app":"web"}},
                 "template":{"metadata":{"labels":{"app":"web"}},
                 "spec":{"containers":[{"name":"web","image":"web:1"}]}}}}""");
        rig.create(Resource.JOBS, """
                {"metadata":{"name":"sum"},"spec":{"template":{"spec":{"restartPolicy":"Never",
                 "containers":[{"name":"c","image":"sum:1"}]}}}}""");
        rig.until(() -> rig.pods().size() == 4);
        return rig;
    }

    @Test
    void equipsANamespaceAndKeepsItSo() {
        Rig rig = rig();
        assertTrue(rig.exists(Resource.SERVICE_ACCOUNTS, "default"));
        assertEquals(
                "-----BEGIN CERTIFICATE-----",
                rig.get(Resource.CONFIG_MAPS, "kube-root-ca.crt")
                        .path("data")
                        .path("ca.crt")
                        .asString());
        rig.api.delete(Resource.SERVICE_ACCOUNTS, "default", "default", null);
        rig.api.delete(Resource.CONFIG_MAPS, "default", "kube-root-ca.crt", null);
        rig.beats(2);
        assertTrue(rig.exists(Resource.SERVICE_ACCOUNTS, "default"));
        assertTrue(rig.exists(Resource.CONFIG_MAPS, "kube-root-ca.crt"));
    }

    @Test
    void emptiesItAndLetsItGo() {
        Rig rig = rig();
        rig.delete(Resource.NAMESPACES, "default", Propagation.BACKGROUND);
        rig.until(() -> !rig.exists(Resource.NAMESPACES, "default"));
        for (Resource resource : rig.api.resources()) {
            if (resource.namespaced()) {
                assertEquals(0, rig.list(resource).size(), resource.plural());
            }
        }
    }

    @Test
    void saysWhatRemains() {
        Rig rig = rig();
        rig.patch(Resource.CONFIG_MAPS, "kube-root-ca.crt", "{\"metadata\":{\"finalizers\":[\"example.com/held\"]}}");
        rig.kubelets.fate(pod -> Fate.STUCK);
        rig.delete(Resource.NAMESPACES, "default", Propagation.BACKGROUND);
        rig.beats(20);
        var namespace = rig.get(Resource.NAMESPACES, "default");
        assertEquals("Terminating", namespace.at("/status/phase").asString());
        assertEquals(
                "True SomeResourcesRemain: Some resources are remaining: configmaps. has 1 resource instances",
                Rig.told(namespace, "NamespaceContentRemaining"));
        assertEquals(
                "True SomeFinalizersRemain: Some content in the namespace has finalizers remaining: "
                        + "example.com/held in 1 resource instances",
                Rig.told(namespace, "NamespaceFinalizersRemaining"));
        rig.patch(Resource.CONFIG_MAPS, "kube-root-ca.crt", "{\"metadata\":{\"finalizers\":null}}");
        rig.beats(6);
        assertFalse(rig.exists(Resource.NAMESPACES, "default"));
    }
}
