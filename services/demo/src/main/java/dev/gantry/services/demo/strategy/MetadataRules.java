package dev.gantry.services.demo.strategy;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the metadata of every kind must be (apimachinery's {@code api/validation/objectmeta.go}). Pure. */
final class MetadataRules {
    private static final Set<String> FINALIZERS = Set.of("kubernetes", "orphan", "foregroundDeletion");
    private static final int LONGEST_ANNOTATIONS = 256 * 1024;

    private MetadataRules() {}

    static void created(Spot metadata, Names.Rule names) {
        Spot base = metadata.at("generateName");
        if (!base.isEmpty()) {
            String whole = base.text().endsWith("-") ? base.text().replaceFirst("-$", "a") : base.text();
            names.problems(whole).forEach(base::invalid);
        }
        if (metadata.at("name").isEmpty()) {
            metadata.at("name").required("name or generateName is required");
        } else {
            metadata.at("name").follows(names);
        }
        if (!metadata.at("namespace").isEmpty()) {
            metadata.at("namespace").follows(Names::label);
        }
        parts(metadata);
        for (Spot finalizer : metadata.at("finalizers").items()) {
            Names.key(finalizer.text())
                    .forEach(problem -> metadata.at("finalizers").invalid(GoValues.of(finalizer.value()), problem));
        }
        metadata.at("finalizers").items().forEach(MetadataRules::finalizer);
    }

    private static void parts(Spot metadata) {
        labels(metadata.at("labels"));
        annotations(metadata.at("annotations"));
        owners(metadata.at("ownerReferences"));
    }

    static void changed(Spot metadata, Spot old) {
        if (old.at("deletionTimestamp").isSet()) {
            noNewFinalizers(metadata.at("finalizers"), old.at("finalizers"));
        }
        metadata.at("name").unchanged(old.at("name"));
        metadata.at("namespace").unchanged(old.at("namespace"));
        parts(metadata);
    }

    static void finalizers(Spot metadata) {
        metadata.at("finalizers").items().forEach(MetadataRules::finalizer);
    }

    private static void noNewFinalizers(Spot next, Spot old) {
        Set<String> before = new HashSet<>();
        old.value().forEach(one -> before.add(one.asString()));
        StringBuilder added = new StringBuilder();
        for (JsonNode one : next.value()) {
            if (!before.contains(one.asString())) {
                added.append(added.isEmpty() ? "" : ", ").append(GoValues.quoted(one.asString()));
            }
        }
        if (!added.isEmpty()) {
            next.forbidden(
                    "no new finalizers can be added if the object is being deleted, found new finalizers []string{"
                            + added + "}");
        }
    }

    private static void finalizer(Spot finalizer) {
        if (!finalizer.text().contains("/") && !FINALIZERS.contains(finalizer.text())) {
            finalizer.invalid("name is neither a standard finalizer name nor is it fully qualified");
        }
    }

    static void labels(Spot labels) {
        labels.entries((key, value) -> {
            Names.key(key).forEach(problem -> labels.invalid(GoValues.quoted(key), problem));
            Names.value(value.text()).forEach(problem -> labels.invalid(GoValues.of(value.value()), problem));
        });
    }

    static void annotations(Spot annotations) {
        int[] length = new int[1];
        annotations.entries((key, value) -> {
            Names.annotation(key).forEach(problem -> annotations.invalid(GoValues.quoted(key), problem));
            length[0] += key.length() + value.text().length();
        });
        if (length[0] > LONGEST_ANNOTATIONS) {
            annotations.tooLong(LONGEST_ANNOTATIONS);
        }
    }

    private static void owners(Spot owners) {
        String controller = "";
        for (Spot owner : owners.items()) {
            for (String field : new String[] {"apiVersion", "kind", "name", "uid"}) {
                if (owner.at(field).isEmpty()) {
                    // The server's path leaves the index out.
                    String detail = field.equals("apiVersion") ? "version must not be empty" : "must not be empty";
                    owners.at(field).invalid("\"\"", detail);
                }
            }
            if (owner.at("controller").isTrue()) {
                String name = owner.at("kind").text() + "/" + owner.at("name").text();
                if (!controller.isEmpty()) {
                    owners.invalid(
                            "Only one reference can have Controller set to true. Found \"true\" in references for "
                                    + controller + " and " + name);
                } else {
                    controller = name;
                }
            }
        }
    }

    /** A label selector of an object. */
    static void selector(Spot selector) {
        labels(selector.at("matchLabels"));
        for (Spot expression : selector.at("matchExpressions").items()) {
            Spot values = expression.at("values");
            switch (expression.at("operator").text()) {
                case "In", "NotIn" -> {
                    if (values.isEmpty()) {
                        values.required("must be specified when `operator` is 'In' or 'NotIn'");
                    }
                }
                case "Exists", "DoesNotExist" -> {
                    if (!values.isEmpty()) {
                        values.forbidden("may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                    }
                }
                default -> expression.at("operator").invalid("not a valid selector operator");
            }
            expression.at("key").follows(Names::key);
            values.items().forEach(value -> value.follows(Names::value));
        }
    }
}
