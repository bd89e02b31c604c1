package dev.gantry.app.cli.describe;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader.JsonQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** A PersistentVolumeClaim in the order of kubectl, and the templates claims are made from. */
final class ClaimSections {
    private final Page page;

    ClaimSections(Page page) {
        this.page = page;
    }

    void tell(JsonNode claim) throws ClusterFailure {
        page.name(claim, true);
        page.field("StorageClass", storageClass(claim));
        page.phase(claim);
        page.field("Volume", Json.text(claim, "spec", "volumeName"));
        page.labels(claim);
        page.annotations(claim);
        page.field("Finalizers", Json.slice(claim.path("metadata").path("finalizers")));
        boolean bound = !Json.text(claim, "spec", "volumeName").isEmpty();
        size(0, claim, bound);
        switch (Known.ask(() -> users(claim))) {
            case Known.Is<List<String>>(List<String> pods) -> page.sheet().fields(0, "Used By", pods);
            case Known.Not<List<String>> not -> page.field("Used By", not);
        }
        page.conditions(
                claim.path("status").path("conditions"),
                "Type\tStatus\tLastProbeTime\tLastTransitionTime\tReason\tMessage",
                "----\t------\t-----------------\t------------------\t------\t-------",
                "{type} \t{status} \t{lastProbeTime} \t{lastTransitionTime} \t{reason} \t{message}");
    }

    private void size(int level, JsonNode claim, boolean bound) {
        JsonNode spec = claim.path("spec");
        String capacity = Json.text(claim, "status", "capacity", "storage");
        page.field(level, "Capacity", !bound ? "" : capacity.isEmpty() ? "0" : capacity);
        page.field(level, "Access Modes", bound ? modes(claim.path("status").path("accessModes")) : "");
        if (Json.has(spec, "volumeMode")) {
            page.field(level, "VolumeMode", Json.text(spec, "volumeMode"));
        }
        JsonNode source = spec.path("dataSource");
        if (source.isObject()) {
            page.line(level, "DataSource:");
            if (Json.has(source, "apiGroup")) {
                page.field(level + 1, "APIGroup", Json.text(source, "apiGroup"));
            }
            page.field(level + 1, "Kind", Json.text(source, "kind"));
            page.field(level + 1, "Name", Json.text(source, "name"));
        }
    }

    /** The pods that mount it, and those it was made for. */
    private List<String> users(JsonNode claim) throws ClusterFailure {
        String name = Json.text(claim, "metadata", "name");
        TreeSet<String> users = new TreeSet<>();
        String namespace = Json.text(claim, "metadata", "namespace");
        for (JsonNode pod : page.related().list(new JsonQuery("pods", namespace, "", ""))) {
            if (mounts(pod, name) || owns(pod, claim)) {
                users.add(Json.text(pod, "metadata", "name"));
            }
        }
        return List.copyOf(users);
    }

    private static boolean mounts(JsonNode pod, String claim) {
        for (JsonNode volume : pod.path("spec").path("volumes")) {
            if (Json.text(volume, "persistentVolumeClaim", "claimName").equals(claim)) {
                return true;
            }
        }
        return false;
    }

    private static boolean owns(JsonNode pod, JsonNode claim) {
        String uid = Json.text(pod, "metadata", "uid");
        for (JsonNode owner : claim.path("metadata").path("ownerReferences")) {
            if (Json.text(owner, "kind").equals("Pod")
                    && Json.text(owner, "uid").equals(uid)) {
                return true;
            }
        }
        return false;
    }

    /** The claim a pod's own volume is made with, two levels deep. */
    void template(JsonNode template) {
        if (!template.isObject()) {
            return;
        }
        page.field(2, "StorageClass", storageClass(template));
        page.field(2, "Volume", "");
        page.sheet().fields(2, "Labels", Json.pairs(template.path("metadata").path("labels"), "="));
        Annotations.tell(page.sheet(), 2, template.path("metadata").path("annotations"));
        size(2, template, false);
    }

    /** The claims each pod of a StatefulSet gets. */
    void templates(JsonNode templates) {
        if (templates.isEmpty()) {
            page.field("Volume Claims", "<none>");
            return;
        }
        page.line(0, "Volume Claims:");
        for (JsonNode template : templates) {
            JsonNode meta = template.path("metadata");
            String storage = Json.text(template, "spec", "resources", "requests", "storage");
            page.field(1, "Name", Json.text(meta, "name"));
            page.field(1, "StorageClass", storageClass(template));
            page.sheet().fields(1, "Labels", Json.pairs(meta.path("labels"), "="));
            page.sheet().fields(1, "Annotations", Json.pairs(meta.path("annotations"), "="));
            page.field(1, "Capacity", storage.isEmpty() ? "<default>" : storage);
            page.field(1, "Access Modes", Json.slice(template.path("spec").path("accessModes")));
        }
    }

    /** The annotation is what came before the field, and still goes before it. */
    static String storageClass(JsonNode object) {
        JsonNode before = object.path("metadata").path("annotations").path("volume.beta.kubernetes.io/storage-class");
        return before.isMissingNode() ? Json.text(object, "spec", "storageClassName") : before.asString("");
    }

    static String modes(JsonNode modes) {
        List<String> all = Json.texts(modes);
        List<String> told = new ArrayList<>();
        String[][] shorts = {
            {"ReadWriteOnce", "RWO"}, {"ReadOnlyMany", "ROX"}, {"ReadWriteMany", "RWX"}, {"ReadWriteOncePod", "RWOP"}
        };
        for (String[] mode : shorts) {
            if (all.contains(mode[0])) {
                told.add(mode[1]);
            }
        }
        return String.join(",", told);
    }
}
