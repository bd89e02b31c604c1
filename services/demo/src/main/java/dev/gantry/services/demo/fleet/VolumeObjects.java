package dev.gantry.services.demo.fleet;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Chance;
import dev.gantry.services.demo.fleet.Blueprint.Site;
import dev.gantry.services.demo.fleet.ClusterPlan.AppPlan;
import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where apps with ordered pods keep their data: for each pod a claim, and the volume that is bound to it. Any thread.
 */
final class VolumeObjects {
    static final String VOLUME = "data";

    private static final String[] SIZES = {"50Gi", "100Gi", "200Gi"};

    private final Site site;
    private final long seed;

    VolumeObjects(Site site, long seed) {
        this.site = site;
        this.seed = seed;
    }

    /** A claim and its volume, each of which names the other. */
    record Bound(ObjectNode claim, ObjectNode volume) {}

    static String storageClass(Site site) {
        return switch (site.provider()) {
            case "idc" -> "ceph-block";
            case "cloud" -> "cbs";
            default -> "local-path";
        };
    }

    static String provisioner(Site site) {
        return switch (site.provider()) {
            case "idc" -> "rbd.csi.ceph.com";
            case "cloud" -> "com.tencent.cloud.csi.cbs";
            default -> "rancher.io/local-path";
        };
    }

    /** What the app's pods claim, as its StatefulSet declares it. */
    ObjectNode template(AppPlan app) {
        return object("metadata", object("name", VOLUME), "spec", spec(app));
    }

    private ObjectNode spec(AppPlan app) {
        return object(
                "accessModes",
                array("ReadWriteOnce"),
                "resources",
                object("requests", object("storage", size(app))),
                "storageClassName",
                storageClass(site));
    }

    private String size(AppPlan app) {
        return SIZES[Chance.of(seed, "volume " + app.name()).below(SIZES.length)];
    }

    /** Lets a pod have its claim, before the volumes of its template. */
    static void mount(ObjectNode pod) {
        ObjectNode spec = (ObjectNode) pod.withObject("/spec");
        String name = pod.path("metadata").path("name").asString();
        ArrayNode volumes = array(object("name", VOLUME, "persistentVolumeClaim", object("claimName", claim(name))));
        spec.path("volumes").forEach(volumes::add);
        spec.set("volumes", volumes);
    }

    private static String claim(String pod) {
        return VOLUME + "-" + pod;
    }

    Bound bound(AppPlan app, ObjectNode pod, Instant created) {
        String namespace = app.service().namespace();
        String podName = pod.path("metadata").path("name").asString();
        Chance chance = Chance.of(seed, "claim " + site.name() + " " + namespace + " " + podName);
        String uid = chance.hex(8) + "-" + chance.hex(4) + "-4" + chance.hex(3) + "-a" + chance.hex(3) + "-"
                + chance.hex(12);
        String volume = "pvc-" + uid;
        ObjectNode claimSpec = spec(app);
        claimSpec.put("volumeName", volume);
        claimSpec.put("volumeMode", "Filesystem");
        ObjectNode amount = object("storage", size(app));
        ObjectNode claim = object(
                "metadata",
                object(
                        "name", claim(podName),
                        "namespace", namespace,
                        "uid", uid,
                        "labels", object("app.kubernetes.io/name", app.name()),
                        "annotations",
                                object(
                                        "pv.kubernetes.io/bind-completed", "yes",
                                        "pv.kubernetes.io/bound-by-controller", "yes",
                                        "volume.kubernetes.io/storage-provisioner", provisioner(site)),
                        "creationTimestamp", Tree.time(created)),
                "spec",
                claimSpec,
                "status",
                object("phase", "Bound", "accessModes", array("ReadWriteOnce"), "capacity", amount));
        return new Bound(claim, volume(volume, claim, pod, created));
    }

    private ObjectNode volume(String name, ObjectNode claim, ObjectNode pod, Instant created) {
        ObjectNode claimed = claim.path("metadata").asObject();
        ObjectNode spec = object(
                "accessModes",
                array("ReadWriteOnce"),
                "capacity",
                claim.path("status").path("capacity"),
                "claimRef",
                object(
                        "apiVersion", "v1",
                        "kind", "PersistentVolumeClaim",
                        "namespace", claimed.path("namespace").asString(),
                        "name", claimed.path("name").asString(),
                        "uid", claimed.path("uid").asString()),
                "persistentVolumeReclaimPolicy",
                "Delete",
                "storageClassName",
                storageClass(site),
                "volumeMode",
                "Filesystem");
        if (site.provider().equals("edge")) {
            spec.set("local", object("path", "/data/local-path/" + name));
            spec.set("nodeAffinity", onlyOn(pod.path("spec").path("nodeName").asString()));
        } else {
            spec.set("csi", object("driver", provisioner(site), "fsType", "ext4", "volumeHandle", name));
        }
        return object(
                "metadata",
                object(
                        "name", name,
                        "annotations", object("pv.kubernetes.io/provisioned-by", provisioner(site)),
                        "creationTimestamp", Tree.time(created)),
                "spec",
                spec,
                "status",
                object("phase", "Bound", "lastPhaseTransitionTime", Tree.time(created)));
    }

    private static ObjectNode onlyOn(String node) {
        ObjectNode hostname = object("key", "kubernetes.io/hostname", "operator", "In", "values", array(node));
        return object("required", object("nodeSelectorTerms", array(object("matchExpressions", array(hostname)))));
    }
}
