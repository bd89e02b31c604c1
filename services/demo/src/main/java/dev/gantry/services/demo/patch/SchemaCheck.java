package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.patch.Division.Elements;
import dev.gantry.services.demo.patch.Division.Parts;
import dev.gantry.services.demo.schema.Field;
import dev.gantry.services.demo.schema.FieldType;
import dev.gantry.services.demo.schema.FieldType.ListOf;
import dev.gantry.services.demo.schema.FieldType.MapOf;
import dev.gantry.services.demo.schema.FieldType.ObjectOf;
import dev.gantry.services.demo.schema.FieldType.Scalar;
import dev.gantry.services.demo.schema.ObjectType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Whether an applied tree is what its type says, in the words of the server. For one tree; not thread-safe. */
final class SchemaCheck {
    private final List<String> problems = new ArrayList<>();

    private SchemaCheck() {}

    /** What is wrong, as one text; empty where nothing is. */
    static String of(JsonNode value, ObjectType type, Parts division) {
        return of("", value, type, division);
    }

    /** @param path of the value, which starts the paths of its problems */
    static String of(String path, JsonNode value, ObjectType type, Parts division) {
        SchemaCheck check = new SchemaCheck();
        check.checkFields(path, value, type, division);
        return switch (check.problems.size()) {
            case 0 -> "";
            case 1 -> check.problems.getFirst();
            default -> "errors:\n  " + String.join("\n  ", check.problems);
        };
    }

    private void report(String path, String problem) {
        problems.add(path.isEmpty() ? problem : path + ": " + problem);
    }

    private void checkFields(String path, JsonNode object, ObjectType type, Parts division) {
        for (Map.Entry<String, JsonNode> field : sorted(object).entrySet()) {
            String name = field.getKey();
            String at = path + "." + name;
            Field declared = type.field(name);
            if (declared != null) {
                check(at, field.getValue(), declared.type(), division.of(name));
            } else if (isTypeMeta(name) && type.field("metadata") != null) {
                checkScalar(at, field.getValue(), Scalar.STRING);
            } else {
                report(at, "field not declared in schema");
                return;
            }
        }
    }

    private static boolean isTypeMeta(String name) {
        return name.equals("apiVersion") || name.equals("kind");
    }

    private static Map<String, JsonNode> sorted(JsonNode object) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        return sorted;
    }

    private void check(String path, JsonNode value, FieldType type, Division division) {
        if (value.isNull()) {
            return;
        }
        switch (type) {
            case Scalar scalar -> checkScalar(path, value, scalar);
            case ListOf list -> checkList(path, value, list.element(), division);
            case MapOf map -> {
                if (isMap(path, value)) {
                    Division held = division instanceof Parts parts ? parts.of("") : division;
                    sorted(value).forEach((name, one) -> check(path + "." + name, one, map.value(), held));
                }
            }
            case ObjectOf object -> {
                if (isMap(path, value)) {
                    checkFields(path, value, object.type(), division instanceof Parts parts ? parts : WHOLE);
                }
            }
        }
    }

    /** Below what is owned as a whole, nothing is told apart. */
    private static final Parts WHOLE = new Parts(Division.Whole.WHOLE);

    private boolean isMap(String path, JsonNode value) {
        if (!value.isObject()) {
            report(path, "expected map, got &{" + GoText.of(value) + "}");
        }
        return value.isObject();
    }

    private void checkScalar(String path, JsonNode value, Scalar scalar) {
        switch (scalar) {
            case STRING, BYTES, DURATION -> {
                if (!value.isString()) {
                    report(path, "expected string, got &value.valueUnstructured{Value:" + GoText.syntax(value) + "}");
                }
            }
            case BOOL -> {
                if (!value.isBoolean()) {
                    report(path, "expected boolean, got &{" + GoText.of(value) + "}");
                }
            }
            case INT32, INT64, FLOAT64 -> {
                if (!value.isNumber()) {
                    report(path, "expected numeric (int or float), got " + GoText.typeOf(value));
                }
            }
            case TIME, MICROTIME, QUANTITY, INTSTR -> {
                if (value.isContainer()) {
                    report(path, "expected any scalar, got &{" + GoText.of(value) + "}");
                }
            }
            case RAW, FIELDS -> {}
        }
    }

    private void checkList(String path, JsonNode value, FieldType type, Division division) {
        if (!value.isArray()) {
            report(path, "expected list, got &{" + GoText.of(value) + "}");
            return;
        }
        Set<PathElement> seen = new HashSet<>();
        for (int i = 0; i < value.size(); i++) {
            JsonNode one = value.get(i);
            if (!(division instanceof Elements elements)) {
                check(path + "[" + i + "]", one, type, division);
                continue;
            }
            PathElement element = elements.elementOf(one);
            if (element == null) {
                report(path, "element " + i + ": " + whyUntold(elements, one));
                return;
            }
            if (!seen.add(element)) {
                report(path, "duplicate entries for key " + element);
            }
            check(path + element, one, type, elements.element());
        }
    }

    private static String whyUntold(Elements division, JsonNode value) {
        if (division.keys().isEmpty()) {
            return value.isObject()
                    ? "associative list without keys has an element that's a map type"
                    : value.isArray()
                            ? "not supported: associative list with lists as elements"
                            : "associative list without keys has an element that's an explicit null";
        }
        if (!value.isObject()) {
            return value.isNull()
                    ? "associative list with keys may not have a null element"
                    : "associative list with keys may not have non-map elements";
        }
        List<String> names =
                division.keys().stream().map(key -> GoText.quoted(key.name())).toList();
        return "associative list with keys has an element that omits all key fields [" + String.join(" ", names)
                + "] (and doesn't have default values for any key fields)";
    }
}
