package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code gantry describe} tells every kind line by line as {@code kubectl describe} of the same version does. */
@WithControlPlane(fresh = true)
class DescribeKindsTest {
    private static final List<String> OBJECTS = List.of(
            "po/web-3-a",
            "po/web-3-b",
            "po/web-3-gone",
            "po/web-stray",
            "po/db-0",
            "po/escapes",
            "no/told-gpu",
            "no/told-bare",
            "deploy/web",
            "deploy/recreated",
            "rs/web-3",
            "rs/web-1",
            "rc/old",
            "sts/db",
            "ds/agent",
            "job/indexed",
            "job/nightly-1",
            "cj/nightly",
            "cj/never",
            "svc/web",
            "svc/single",
            "svc/outside",
            "svc/headless",
            "svc/balanced",
            "svc/three",
            "ep/single",
            "endpointslice/web-a",
            "endpointslice/web-b",
            "endpointslice/portless",
            "ing/web",
            "ing/fallback",
            "ingressclass/told-nginx",
            "servicecidr/told",
            "ipaddress/198.51.100.9",
            "netpol/some",
            "netpol/all",
            "cm/settings",
            "cm/nothing",
            "secret/key",
            "secret/token",
            "ns/told",
            "ns/told-empty",
            "quota/most",
            "quota/a-best-effort",
            "limits/sizes",
            "sa/runner",
            "sa/plain",
            "pvc/data",
            "pvc/waiting",
            "pv/told-csi",
            "pv/told-nfs",
            "pv/told-host",
            "pv/told-local",
            "pv/told-iscsi",
            "sc/told-fast",
            "sc/told-plain",
            "vac/told-gold",
            "csinode/told-gpu",
            "hpa/web",
            "pdb/web",
            "pdb/few",
            "pc/told-high",
            "role/some",
            "clusterrole/told-all",
            "clusterrole/system:node",
            "rolebinding/some",
            "clusterrolebinding/told-all",
            "lease/told-gpu",
            "runtimeclass/told-heavy",
            "crd/services.live.example.test",
            "ev/now");

    private CommandLine gantry;

    @BeforeEach
    void fill(ControlPlane plane) throws IOException {
        Described.in(plane);
        gantry = new CommandLine(plane.kubeconfig());
    }

    @TestFactory
    Stream<DynamicTest> everyKindIsToldAsKubectlTellsIt(ControlPlane plane) {
        return OBJECTS.stream().map(object -> dynamicTest(object, () -> assertAlike(plane, object)));
    }

    private void assertAlike(ControlPlane plane, String... object) throws IOException {
        String namespace = object[0].startsWith("lease/") ? "kube-node-lease" : Described.NAMESPACE;
        List<String> arguments = new ArrayList<>(List.of("describe"));
        arguments.addAll(List.of(object));
        arguments.addAll(List.of("-n", namespace));
        String wanted = plane.kubectl(arguments.toArray(String[]::new)).required();
        CommandLine.Ran told = gantry.run(arguments.toArray(String[]::new));
        assertEquals("", told.err());
        assertEquals(0, told.code());
        ToldLines.assertTold(wanted, told.out());
    }

    /** A group of one's own may have a kind of the same name as the core's. */
    @Test
    void aCustomResourceIsToldFieldByField(ControlPlane plane) throws IOException {
        plane.kubectl("wait", "--for=condition=Established", "crd/services.live.example.test")
                .required();
        String stage = ZooFile.entries("custom.yaml").getFirst().toString();
        plane.kubectlReading(stage, "create", "-f", "-").required();
        assertAlike(plane, "lsvc/stage");
        assertAlike(plane, "services.live.example.test", "stage");
        assertAlike(plane, "services.v1.live.example.test/stage");
    }

    @Test
    void aKindHasSeveralNames(ControlPlane plane) throws IOException {
        for (String kind : List.of("cm", "configmap", "configmaps", "ConfigMap")) {
            assertAlike(plane, kind, "settings");
            assertAlike(plane, kind + "/settings");
        }
        assertAlike(plane, "deployments.apps", "recreated");
        assertAlike(plane, "deployment.v1.apps/recreated");
    }

    @Test
    void aNameThatIsNotThereMeansAllThatBeginWithIt(ControlPlane plane) throws IOException {
        assertAlike(plane, "pdb", "w");
        assertAlike(plane, "ingressclass", "told");
        assertAlike(plane, "rs", "web-");
        assertAlike(plane, "pdb", "w", "--show-events");
        assertAlike(plane, "deploy", "web", "--show-events=false");
        assertEquals(
                1, gantry.run("describe", "pdb/w", "-n", Described.NAMESPACE).code());
    }

    @Test
    void eventsOfAnEarlierObjectOfTheNameAreNotTold() {
        String told = gantry.run("describe", "deploy", "web", "-n", Described.NAMESPACE)
                .out();
        assertTrue(told.contains("Scaled up replica set web-3 from 1 to 2"), told);
        assertFalse(told.contains("of an earlier web"), told);
    }

    /** kubectl needs a parser for what a certificate asks for; the fields are all there. */
    @Test
    void whatHasNoSectionsOfItsOwnIsToldWithAllItsFields(ControlPlane plane) throws IOException {
        String request = ZooFile.entries("custom.yaml").get(1).toString();
        plane.api()
                .post("/apis/certificates.k8s.io/v1/certificatesigningrequests", request)
                .required();
        String told = gantry.run("describe", "csr", "told-kubelet").out();
        assertTrue(told.contains("Signer Name:  kubernetes.io/kube-apiserver-client"), told);
    }
}
