package dev.gantry.services.demo.openapi;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kind.Column;
import dev.gantry.services.demo.kinds.Kind.Scale;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schema of a custom kind: the fields its file names, in columns and for scaling, and any other. Pure. */
public final class CustomSchema {
    private static final Pattern FIELDS = Pattern.compile("\\.(spec|status)(\\.[A-Za-z_][A-Za-z0-9_-]*)+");

    private CustomSchema() {}

    /** A new tree, whose {@code properties} can be added to. */
    public static ObjectNode of(Kind custom) {
        ObjectNode schema = open(JsonNodeFactory.instance.objectNode());
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("apiVersion").put("type", "string");
        properties.putObject("kind").put("type", "string");
        properties.putObject("metadata").put("type", "object");
        open(properties.putObject("spec"));
        open(properties.putObject("status"));
        for (Column column : custom.columns()) {
            add(schema, column.path(), column.type());
        }
        Scale scale = custom.scale();
        if (scale != null) {
            add(schema, scale.spec(), "integer");
            add(schema, scale.status(), "integer");
            add(schema, scale.selector(), "string");
        }
        return schema;
    }

    private static void add(ObjectNode schema, String path, String type) {
        if (!FIELDS.matcher(path).matches()) {
            return;
        }
        String[] names = path.substring(1).split("\\.", -1);
        ObjectNode within = schema;
        for (int i = 0; i < names.length - 1; i++) {
            ObjectNode properties = properties(within);
            within = properties.get(names[i]) instanceof ObjectNode known ? known : properties.putObject(names[i]);
            // What is shown as a text may still have fields of its own.
            open(within.without("format"));
        }
        ObjectNode properties = properties(within);
        String last = names[names.length - 1];
        if (!properties.has(last)) {
            leaf(properties.putObject(last), type);
        }
    }

    private static ObjectNode properties(ObjectNode schema) {
        return schema.get("properties") instanceof ObjectNode known ? known : schema.putObject("properties");
    }

    private static void leaf(ObjectNode schema, String type) {
        switch (type) {
            case "date" -> schema.put("type", "string").put("format", "date-time");
            // A column prints whatever is there as a string, so only its name is known.
            case "string" -> schema.put("x-kubernetes-preserve-unknown-fields", true);
            default -> schema.put("type", type);
        }
    }

    private static ObjectNode open(ObjectNode schema) {
        return schema.put("type", "object").put("x-kubernetes-preserve-unknown-fields", true);
    }
}
