package dev.gantry.services.demo.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of volumes and of what provides and attaches them. Pure. */
final class StoragePrinters {
    private static final String UNSET = "<unset>";

    /** In the order they are shown. */
    private static final Map<String, String> MODES =
            Map.of("ReadWriteOnce", "RWO", "ReadOnlyMany", "ROX", "ReadWriteMany", "RWX", "ReadWriteOncePod", "RWOP");

    private static final List<String> MODE_ORDER =
            List.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod");

    private StoragePrinters() {}

    static void addTo(Map<String, RowPrinter> printers) {
        printers.put("core/v1.PersistentVolume", StoragePrinters::persistentVolume);
        printers.put("core/v1.PersistentVolumeClaim", StoragePrinters::claim);
        printers.put("storage/v1.StorageClass", StoragePrinters::storageClass);
        printers.put("storage/v1.CSINode", StoragePrinters::csiNode);
        printers.put("storage/v1.CSIDriver", StoragePrinters::csiDriver);
        printers.put("storage/v1.VolumeAttachment", StoragePrinters::volumeAttachment);
    }

    private static void persistentVolume(ObjectNode object, Row row) {
        JsonNode spec = object.path("spec");
        JsonNode claim = spec.path("claimRef");
        row.name()
                .text(Fields.textOr("0", spec, "capacity", "storage"))
                .text(accessModes(spec.path("accessModes")))
                .text(Fields.text(spec, "persistentVolumeReclaimPolicy"))
                .text(phase(object))
                .text(claim.isObject() ? Fields.text(claim, "namespace") + "/" + Fields.text(claim, "name") : "")
                .text(storageClassOf(object))
                .text(orUnset(spec.path("volumeAttributesClassName")))
                .text(Fields.text(object, "status", "reason"))
                .age()
                .text(orUnset(spec.path("volumeMode")));
    }

    private static void claim(ObjectNode object, Row row) {
        JsonNode spec = object.path("spec");
        JsonNode status = object.path("status");
        boolean isBound = !Fields.text(spec, "volumeName").isEmpty();
        row.name()
                .text(phase(object))
                .text(Fields.text(spec, "volumeName"))
                .text(isBound ? Fields.textOr("0", status, "capacity", "storage") : "")
                .text(isBound ? accessModes(status.path("accessModes")) : "")
                .text(storageClassOf(object))
                .text(orUnset(spec.path("volumeAttributesClassName")))
                .age()
                .text(orUnset(spec.path("volumeMode")));
    }

    private static String phase(ObjectNode object) {
        return Fields.isDeleting(object) ? "Terminating" : Fields.text(object, "status", "phase");
    }

    private static String accessModes(JsonNode modes) {
        List<String> present = Fields.texts(modes);
        List<String> shown = new ArrayList<>();
        for (String mode : MODE_ORDER) {
            if (present.contains(mode)) {
                shown.add(MODES.getOrDefault(mode, mode));
            }
        }
        return String.join(",", shown);
    }

    /** The annotation of old outweighs the field. */
    private static String storageClassOf(ObjectNode object) {
        JsonNode annotation = Fields.at(object, "metadata", "annotations", "volume.beta.kubernetes.io/storage-class");
        return annotation.isString() ? annotation.stringValue() : Fields.text(object, "spec", "storageClassName");
    }

    private static String orUnset(JsonNode text) {
        return text.isString() ? text.stringValue() : UNSET;
    }

    private static void storageClass(ObjectNode object, Row row) {
        row.text(Fields.text(object, "metadata", "name") + (isDefault(object) ? " (default)" : ""))
                .text(Fields.text(object, "provisioner"))
                .text(object.path("reclaimPolicy").asString("Delete"))
                .text(object.path("volumeBindingMode").asString("Immediate"))
                .flag(Fields.flag(object, "allowVolumeExpansion"))
                .age();
    }

    private static boolean isDefault(ObjectNode object) {
        JsonNode annotations = Fields.at(object, "metadata", "annotations");
        return Fields.text(annotations, "storageclass.kubernetes.io/is-default-class")
                        .equals("true")
                || Fields.text(annotations, "storageclass.beta.kubernetes.io/is-default-class")
                        .equals("true");
    }

    private static void csiNode(ObjectNode object, Row row) {
        row.name().number(Fields.at(object, "spec", "drivers").size()).age();
    }

    private static void csiDriver(ObjectNode object, Row row) {
        JsonNode spec = object.path("spec");
        JsonNode requests = spec.path("tokenRequests");
        List<String> modes = Fields.texts(spec.path("volumeLifecycleModes"));
        row.name()
                .flag(spec.path("attachRequired").asBoolean(true))
                .flag(Fields.flag(spec, "podInfoOnMount"))
                .flag(Fields.flag(spec, "storageCapacity"))
                .text(
                        requests.isEmpty()
                                ? UNSET
                                : String.join(",", Fields.each(requests, one -> Fields.text(one, "audience"))))
                .flag(Fields.flag(spec, "requiresRepublish"))
                .text(modes.isEmpty() ? "<none>" : String.join(",", modes))
                .age();
    }

    private static void volumeAttachment(ObjectNode object, Row row) {
        JsonNode spec = object.path("spec");
        row.name()
                .text(Fields.text(spec, "attacher"))
                .text(Fields.text(spec, "source", "persistentVolumeName"))
                .text(Fields.text(spec, "nodeName"))
                .flag(Fields.flag(object, "status", "attached"))
                .age();
    }
}
