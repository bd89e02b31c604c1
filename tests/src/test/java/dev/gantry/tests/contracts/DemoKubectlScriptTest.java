package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One script of the real kubectl against the embedded fleet and against a real control plane: what it prints and how it
 * ends is the same, but for what differs from run to run.
 */
@WithControlPlane(fresh = true)
class DemoKubectlScriptTest {
    private static final String SCRIPT = """
            create namespace script
            create namespace script
            apply -f web.yaml
            apply -f web.yaml
            apply -f web-2.yaml
            diff -f web.yaml
            diff -f web-2.yaml
            apply -f misspelt.yaml
            apply -f nameless.yaml
            apply -f unknown.yaml
            create -f unknown.yaml
            apply -f unknown-group.yaml
            apply --server-side -f unknown.yaml
            explain nope
            apply --server-side -f settings.yaml
            apply --server-side -f settings-2.yaml --field-manager=another
            apply --server-side -f settings-2.yaml --field-manager=another --force-conflicts
            label deployment web tier=front -n script
            label deployment web tier=back -n script
            label deployment web tier=back --overwrite -n script
            label deployment web tier- -n script
            annotate deployment web note=kept -n script
            scale deployment web --replicas=0 -n script
            scale deployment none --replicas=2 -n script
            set image deployment/web web=registry.example/web:9 -n script
            set image deployment/web none=registry.example/web:9 -n script
            patch deployment web -n script --type=json -p [{"op":"test","path":"/spec/replicas","value":7}]
            patch deployment web -n script -p {"spec":{"minReadySeconds":3}}
            get deployment web -n script -o jsonpath={.spec.minReadySeconds}/{.spec.template.spec.containers[0].image}
            get deployment,configmap,service -n script -o name -l app=web
            get deployment none -n script
            get nonsense
            wait --for=jsonpath={.data.colour}=green configmap/settings --timeout=5s -n script
            rollout pause deployment/web -n script
            rollout pause deployment/web -n script
            rollout resume deployment/web -n script
            rollout restart deployment/web -n script
            apply -f node.yaml
            cordon script-node
            cordon script-node
            taint nodes script-node dedicated=show:NoSchedule
            uncordon script-node
            drain script-node
            label node script-node rack=r7
            auth can-i delete pods -n script
            auth can-i drink coffee
            create configmap more -n script --from-literal=a=1
            create configmap more -n script --from-literal=a=1
            create configmap Wrong_Name -n script
            create deployment other -n script --image=registry.example/other:1 --replicas=0
            delete deployment other -n script
            delete configmap more none -n script
            apply -f objects-of-script.yaml
            apply -f objects-of-script.yaml
            get pod,pvc,role,rolebinding,quota,limits,pdb,netpol,ingress,cronjob,secret -n script -o name
            get secret,role,rolebinding,netpol,pdb -n script
            describe configmap settings -n script
            describe secret keys -n script
            describe serviceaccount runner -n script
            describe role reader -n script
            describe rolebinding reader -n script
            describe networkpolicy closed -n script
            describe ingress front -n script
            describe limitrange limits -n script
            describe cronjob nightly -n script
            describe pod waiting -n script
            describe priorityclass script-high
            describe storageclass script-slow
            describe clusterrole script-nodes
            describe clusterrolebinding script-nodes
            describe ingressclass script-front
            describe pod none -n script
            get pod waiting -n script
            get pod waiting -n script -o wide
            get pod waiting -n script -o custom-columns=NAME:.metadata.name,PRIORITY:.spec.priority
            wait --for=condition=Ready pod/waiting --timeout=1s -n script
            wait --for=jsonpath={.status.phase}=Pending pod/waiting --timeout=5s -n script
            label pods --all run=once -n script
            patch pod waiting -n script -p {"spec":{"activeDeadlineSeconds":60}}
            create quota few -n script --hard=pods=1
            create role writer -n script --verb=get,update --resource=configmaps,deployments.apps/scale
            create rolebinding writer -n script --role=writer --user=jane
            create serviceaccount maker -n script
            create secret generic more -n script --from-literal=a=b
            create service clusterip inner -n script --tcp=80:8080
            create job once -n script --image=registry.example/once:1 --dry-run=server -o name
            create priorityclass script-low --value=-10
            create poddisruptionbudget some -n script --selector=app=web --min-available=1
            auth can-i list pods -n script --as=jane
            auth can-i get pods -n script --as=jane
            auth can-i update deployments.apps --subresource=scale -n script --as=jane
            auth can-i --list -n script --as=jane
            get pods -n script --as=jane
            auth whoami --as=jane --as-group=friends
            replace -f settings.yaml --dry-run=server
            delete pod waiting --grace-period=0 --force -n script
            wait --for=delete pod/waiting --timeout=20s -n script
            delete -f objects-of-script.yaml --ignore-not-found --wait=false
            delete priorityclass script-low
            delete -f web.yaml
            delete node script-node
            """;

    @Test
    void kubectlPrintsTheSameOnBoth(ControlPlane plane, @TempDir Path folder) throws IOException {
        try (DemoFleetServer fleet = DemoFleetServer.open(plane, folder, "19:57", 1)) {
            KubectlScript.runOnBoth(SCRIPT, plane, fleet);
            String explained = fleet.kubectl("explain", "deployment.spec.template.spec.containers.image")
                    .required();
            assertTrue(explained.contains("FIELD: image <string>"), explained);
        }
    }
}
