package dev.gantry.tests.contracts;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kind.Column;
import dev.gantry.services.demo.kinds.Kind.Scale;
import dev.gantry.tests.controlplane.ControlPlane;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Custom kinds of the demo as definitions a real server takes: the same names, columns and subresources. */
final class CustomDefinitions {
    private static final String PATH = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
    private static final JsonMapper JSON = JsonMapper.shared();

    private CustomDefinitions() {}

    /** Defines the kinds and waits until the server serves each. */
    static void define(ControlPlane plane, List<Kind> kinds) throws IOException {
        for (Kind kind : kinds) {
            if (!kind.isView()) {
                plane.api().post(PATH, definition(kind, kinds).toString()).required();
            }
        }
        for (Kind kind : kinds) {
            String path = "/apis/" + kind.apiVersion() + "/" + kind.plural();
            plane.api().until("serve " + path, () -> plane.api().get(path).code() == 200);
        }
    }

    /**
     * A definition whose schema says nothing but that there may be a spec and a status.
     *
     * @param all kinds among which its other versions are
     */
    static ObjectNode definition(Kind kind, List<Kind> all) {
        ObjectNode definition = JSON.createObjectNode();
        definition.put("apiVersion", "apiextensions.k8s.io/v1").put("kind", "CustomResourceDefinition");
        definition.putObject("metadata").put("name", kind.plural() + "." + kind.group());
        ObjectNode spec = definition.putObject("spec");
        spec.put("group", kind.group()).put("scope", kind.namespaced() ? "Namespaced" : "Cluster");
        ObjectNode names = spec.putObject("names");
        names.put("plural", kind.plural())
                .put("singular", kind.names().singular())
                .put("kind", kind.kind())
                .put("listKind", kind.kind() + "List");
        kind.names().shortNames().forEach(names.putArray("shortNames")::add);
        kind.names().categories().forEach(names.putArray("categories")::add);
        ArrayNode versions = spec.putArray("versions");
        all.stream().filter(one -> one.kept() == kind).forEach(one -> version(one, versions.addObject()));
        return definition;
    }

    private static void version(Kind kind, ObjectNode version) {
        version.put("name", kind.version()).put("served", true).put("storage", !kind.isView());
        ObjectNode schema = open(version.putObject("schema").putObject("openAPIV3Schema"));
        ObjectNode properties = schema.putObject("properties");
        open(properties.putObject("spec"));
        open(properties.putObject("status"));
        ObjectNode subresources = version.putObject("subresources");
        if (kind.has("status")) {
            subresources.putObject("status");
        }
        Scale scale = kind.scale();
        if (scale != null) {
            ObjectNode paths = subresources.putObject("scale");
            paths.put("specReplicasPath", scale.spec()).put("statusReplicasPath", scale.status());
            if (!scale.selector().isEmpty()) {
                paths.put("labelSelectorPath", scale.selector());
            }
        }
        ArrayNode columns = version.putArray("additionalPrinterColumns");
        for (Column column : kind.columns()) {
            columns.addObject()
                    .put("name", column.name())
                    .put("type", column.type())
                    .put("jsonPath", column.path())
                    .put("priority", column.priority());
        }
    }

    private static ObjectNode open(ObjectNode schema) {
        return schema.put("type", "object").put("x-kubernetes-preserve-unknown-fields", true);
    }
}
