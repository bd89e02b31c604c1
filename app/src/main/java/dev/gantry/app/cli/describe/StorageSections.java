package dev.gantry.app.cli.describe;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What storage is made of, in the order of kubectl. */
final class StorageSections {
    private static final String IS_DEFAULT = "storageclass.kubernetes.io/is-default-class";
    private static final String WAS_DEFAULT = "storageclass.beta.kubernetes.io/is-default-class";

    private final Page page;

    StorageSections(Page page) {
        this.page = page;
    }

    void storageClass(JsonNode type) {
        JsonNode annotations = type.path("metadata").path("annotations");
        boolean isDefault = Json.text(annotations, IS_DEFAULT).equals("true")
                || Json.text(annotations, WAS_DEFAULT).equals("true");
        page.name(type, false);
        page.field("IsDefaultClass", isDefault ? "Yes" : "No");
        page.field("Annotations", Json.orNone(Selectors.ofMap(annotations)));
        page.field("Provisioner", Json.text(type, "provisioner"));
        page.field("Parameters", Json.orNone(Selectors.ofMap(type.path("parameters"))));
        boolean said = Json.has(type, "allowVolumeExpansion");
        page.field(
                "AllowVolumeExpansion", said ? Json.truth(type, "allowVolumeExpansion") ? "True" : "False" : "<unset>");
        List<String> options = Json.texts(type.path("mountOptions"));
        page.line(0, "MountOptions:" + (options.isEmpty() ? "\t<none>" : ""));
        options.forEach(option -> page.line(1, option));
        page.present("ReclaimPolicy", Json.text(type, "reclaimPolicy"));
        page.present("VolumeBindingMode", Json.text(type, "volumeBindingMode"));
        topologies(type.path("allowedTopologies"));
    }

    private void topologies(JsonNode topologies) {
        if (topologies.isEmpty()) {
            return;
        }
        page.field("AllowedTopologies", "");
        int number = 0;
        for (JsonNode topology : topologies) {
            List<String> lines = new ArrayList<>();
            for (JsonNode expression : topology.path("matchLabelExpressions")) {
                JsonNode values = expression.path("values");
                lines.add(Json.text(expression, "key") + " in"
                        + (values.isEmpty() ? "" : " [" + Json.joined(values, ", ") + "]"));
            }
            page.sheet().fields(1, "Term " + number++, lines);
        }
    }

    void attributesClass(JsonNode type) {
        page.name(type, false);
        page.field(
                "Annotations", Json.orNone(Selectors.ofMap(type.path("metadata").path("annotations"))));
        page.field("DriverName", Json.text(type, "driverName"));
        page.field("Parameters", Json.orNone(Selectors.ofMap(type.path("parameters"))));
    }

    void csiNode(JsonNode node) {
        page.name(node, false);
        page.labels(node);
        page.annotations(node);
        page.created(node);
        page.line(0, "Spec:");
        JsonNode drivers = node.path("spec").path("drivers");
        if (!drivers.isArray()) {
            return;
        }
        page.line(1, "Drivers:");
        for (JsonNode driver : drivers) {
            page.line(2, Json.text(driver, "name") + ":");
            page.field(3, "Node ID", Json.text(driver, "nodeID"));
            if (Json.has(driver, "allocatable", "count")) {
                page.line(3, "Allocatables:");
                page.field(4, "Count", Json.number(driver, "allocatable", "count"));
            }
            if (driver.path("topologyKeys").isArray()) {
                page.field(3, "Topology Keys", Json.slice(driver.path("topologyKeys")));
            }
        }
    }
}
