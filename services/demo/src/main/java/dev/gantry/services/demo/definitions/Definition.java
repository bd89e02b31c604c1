package dev.gantry.services.demo.definitions;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.fleet.Tree;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kind.Column;
import dev.gantry.services.demo.kinds.Kind.Scale;
import dev.gantry.services.demo.openapi.CustomSchema;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the CustomResourceDefinition of a kind as kube-apiserver keeps it once it serves the kind. Pure. */
final class Definition {
    private Definition() {}

    /**
     * The definition of one kind.
     *
     * @param kept as its objects are kept
     * @param versions all in which they are served, that one among them
     */
    static ObjectNode of(Kind kept, List<Kind> versions, Instant created) {
        ArrayNode all = array();
        versions.forEach(one -> all.add(version(one)));
        return object(
                "apiVersion",
                "apiextensions.k8s.io/v1",
                "kind",
                "CustomResourceDefinition",
                "metadata",
                object(
                        "name",
                        kept.plural() + "." + kept.group(),
                        "generation",
                        1,
                        "creationTimestamp",
                        Tree.time(created)),
                "spec",
                object(
                        "conversion", object("strategy", "None"),
                        "group", kept.group(),
                        "names", names(kept),
                        "scope", kept.namespaced() ? "Namespaced" : "Cluster",
                        "versions", all),
                "status",
                object(
                        "acceptedNames",
                        names(kept),
                        "conditions",
                        array(
                                condition("NamesAccepted", "NoConflicts", "no conflicts found", created),
                                condition(
                                        "Established",
                                        "InitialNamesAccepted",
                                        "the initial names have been accepted",
                                        created)),
                        "storedVersions",
                        array(kept.version())));
    }

    private static ObjectNode names(Kind kind) {
        ObjectNode names = object(
                "kind", kind.kind(),
                "listKind", kind.kind() + "List",
                "plural", kind.plural(),
                "singular", kind.names().singular());
        addUnlessEmpty(names, "shortNames", kind.names().shortNames());
        addUnlessEmpty(names, "categories", kind.names().categories());
        return names;
    }

    private static void addUnlessEmpty(ObjectNode node, String key, List<String> values) {
        if (!values.isEmpty()) {
            node.set(key, array(values.toArray()));
        }
    }

    private static ObjectNode condition(String type, String reason, String message, Instant since) {
        return object(
                "type", type,
                "status", "True",
                "reason", reason,
                "message", message,
                "lastTransitionTime", Tree.time(since));
    }

    private static ObjectNode version(Kind kind) {
        ObjectNode version = object("name", kind.version(), "served", true, "storage", !kind.isView());
        version.set("schema", object("openAPIV3Schema", CustomSchema.of(kind)));
        ArrayNode columns = array();
        kind.columns().forEach(column -> columns.add(column(column)));
        if (!columns.isEmpty()) {
            version.set("additionalPrinterColumns", columns);
        }
        ObjectNode subresources = subresources(kind);
        if (!subresources.isEmpty()) {
            version.set("subresources", subresources);
        }
        return version;
    }

    private static ObjectNode column(Column column) {
        ObjectNode node = object("name", column.name(), "type", column.type(), "jsonPath", column.path());
        if (column.priority() > 0) {
            node.put("priority", column.priority());
        }
        return node;
    }

    private static ObjectNode subresources(Kind kind) {
        ObjectNode subresources = object();
        if (kind.has("status")) {
            subresources.set("status", object());
        }
        Scale scale = kind.scale();
        if (scale != null) {
            ObjectNode paths = object("specReplicasPath", scale.spec(), "statusReplicasPath", scale.status());
            if (!scale.selector().isEmpty()) {
                paths.put("labelSelectorPath", scale.selector());
            }
            subresources.set("scale", paths);
        }
        return subresources;
    }
}
