package dev.gantry.services.demo.strategy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the volumes of a pod, claims and persistent volumes must be. Pure. */
final class VolumeRules {
    private static final int MOST_MODE = 0777;
    private static final String[] ACCESS = {"ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"};
    private static final String STORAGE = "storage";
    private static final List<String> SOURCES = List.of(
            "awsElasticBlockStore",
            "azureDisk",
            "azureFile",
            "cephfs",
            "cinder",
            "csi",
            "fc",
            "flexVolume",
            "flocker",
            "gcePersistentDisk",
            "glusterfs",
            "hostPath",
            "iscsi",
            "local",
            "nfs",
            "photonPersistentDisk",
            "portworxVolume",
            "quobyte",
            "rbd",
            "scaleIO",
            "storageos",
            "vsphereVolume");

    private VolumeRules() {}

    /** The names of those that are in order. */
    static Set<String> volumes(Spot volumes) {
        Set<String> names = new HashSet<>();
        for (Spot volume : volumes.items()) {
            int before = volume.problems().size();
            source(volume);
            Spot name = volume.at("name");
            name.mustFollow(Names::label);
            if (names.contains(name.text())) {
                name.duplicate();
            }
            if (volume.problems().size() == before) {
                names.add(name.text());
            }
        }
        return names;
    }

    private static void source(Spot volume) {
        int sources = 0;
        for (Map.Entry<String, JsonNode> field : volume.value().properties()) {
            if (field.getKey().equals("name") || field.getValue().isNull()) {
                continue;
            }
            Spot source = volume.at(field.getKey());
            if (sources++ > 0) {
                source.forbidden("may not specify more than 1 volume type");
                continue;
            }
            switch (field.getKey()) {
                case "hostPath" -> hostPath(source);
                case "secret" -> files(source, "secretName");
                case "configMap" -> files(source, "name");
                case "persistentVolumeClaim" -> {
                    if (source.at("claimName").isEmpty()) {
                        source.at("claimName").required();
                    }
                }
                default -> {}
            }
        }
    }

    private static void hostPath(Spot source) {
        Spot path = source.at("path");
        if (path.isEmpty()) {
            path.required();
        } else if (List.of(path.text().split("/")).contains("..")) {
            path.invalid("must not contain '..'");
        }
    }

    private static void files(Spot source, String name) {
        if (source.at(name).isEmpty()) {
            source.at(name).required();
        }
        mode(source.at("defaultMode"));
        for (Spot item : source.at("items").items()) {
            for (String field : List.of("key", "path")) {
                if (item.at(field).isEmpty()) {
                    item.at(field).required();
                }
            }
            mode(item.at("mode"));
        }
    }

    private static void mode(Spot mode) {
        if (mode.isSet() && (mode.number() < 0 || mode.number() > MOST_MODE)) {
            mode.invalid("must be a number between 0 and 0777 (octal), both inclusive");
        }
    }

    static void claim(Spot spec) {
        access(spec.at("accessModes"), "at least 1 access mode is required");
        MetadataRules.selector(spec.at("selector"));
        Spot requests = spec.at("resources.requests");
        Spot storage = new Spot(
                requests.value().path(STORAGE), spec.at("resources").path() + "[" + STORAGE + "]", spec.problems());
        if (!storage.isSet()) {
            storage.required();
        } else if (storage.quantity().signum() <= 0) {
            storage.invalid("must be greater than zero");
        }
        storageClass(spec.at("storageClassName"));
        spec.at("volumeMode").oneOfWhereSet("Block", "Filesystem");
    }

    private static void access(Spot modes, String detail) {
        if (modes.isEmpty()) {
            modes.required(detail);
        }
        for (Spot mode : modes.items()) {
            if (!List.of(ACCESS).contains(mode.text())) {
                modes.notSupported(GoValues.of(mode.value()), List.of(ACCESS));
            }
        }
        Set<String> all = new HashSet<>();
        modes.value().forEach(mode -> all.add(mode.asString()));
        if (all.contains("ReadWriteOncePod") && all.size() > 1) {
            modes.forbidden("may not use ReadWriteOncePod with other access modes");
        }
    }

    private static void storageClass(Spot name) {
        if (!name.isEmpty()) {
            name.follows(Names::subdomain);
        }
    }

    /** A claim may grow once it is bound; all else of it stays. */
    static void claimChanged(Spot claim, Spot old) {
        claim(claim.at("spec"));
        ObjectNode before = spec(old);
        ObjectNode after = spec(claim);
        boolean isBound = old.at("status.phase").is("Bound");
        if (isBound) {
            before.remove("resources");
            after.remove("resources");
        }
        if (old.at("spec.volumeName").isEmpty()) {
            before.remove("volumeName");
            after.remove("volumeName");
        }
        before.remove("volumeAttributesClassName");
        after.remove("volumeAttributesClassName");
        if (!GoValues.same(after, before)) {
            claim.at("spec")
                    .forbidden("spec is immutable after creation except resources.requests and "
                            + "volumeAttributesClassName for bound claims");
        }
        Spot size = claim.at("spec.resources.requests." + STORAGE);
        if (isBound
                && size.quantity()
                                .compareTo(old.at("spec.resources.requests." + STORAGE)
                                        .quantity())
                        < 0) {
            claim.at("spec.resources.requests." + STORAGE).forbidden("field can not be less than status.capacity");
        }
    }

    private static ObjectNode spec(Spot spot) {
        return spot.value().path("spec").deepCopy().asObject();
    }

    static void volume(Spot spec) {
        access(spec.at("accessModes"), "");
        Spot capacity = spec.at("capacity");
        if (capacity.isEmpty()) {
            capacity.required();
        }
        if (!capacity.at(STORAGE).isSet() || capacity.value().size() > 1) {
            capacity.notSupported(GoValues.of(capacity.value()), List.of(STORAGE));
        }
        capacity.entries((name, amount) -> {
            if (amount.quantity().signum() <= 0) {
                amount.invalid("must be greater than zero");
            }
        });
        spec.at("persistentVolumeReclaimPolicy").oneOfWhereSet("Delete", "Recycle", "Retain");
        boolean hasSource = SOURCES.stream().anyMatch(source -> spec.at(source).isSet());
        if (!hasSource) {
            spec.required("must specify a volume type");
        }
        storageClass(spec.at("storageClassName"));
        spec.at("volumeMode").oneOfWhereSet("Block", "Filesystem");
    }
}
