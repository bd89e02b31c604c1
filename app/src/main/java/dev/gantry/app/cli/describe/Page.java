package dev.gantry.app.cli.describe;

import dev.gantry.services.units.Ages;
import dev.gantry.services.units.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a section writes on, with the clock and the server it may ask. One thread. */
record Page(Sheet sheet, ZoneId zone, Instant now, Related related) {
    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

    void line(int level, String text) {
        sheet.line(level, text);
    }

    void field(String name, Object value) {
        sheet.field(0, name, value);
    }

    void field(int level, String name, Object value) {
        sheet.field(level, name, value);
    }

    /** Only where the object has it. */
    void present(String name, String value) {
        if (!value.isEmpty()) {
            field(name, value);
        }
    }

    /** {@code Name} and, for kinds that have one, {@code Namespace}. */
    void name(JsonNode object, boolean namespaced) {
        field("Name", Json.text(object, "metadata", "name"));
        if (namespaced) {
            field("Namespace", Json.text(object, "metadata", "namespace"));
        }
    }

    void labels(JsonNode object) {
        sheet.fields(0, "Labels", Json.pairs(object.path("metadata").path("labels"), "="));
    }

    void annotations(JsonNode object) {
        Annotations.tell(sheet, 0, object.path("metadata").path("annotations"));
    }

    /** The four fields most kinds begin with. */
    void heading(JsonNode object) {
        name(object, true);
        labels(object);
        annotations(object);
    }

    void created(JsonNode object) {
        field("CreationTimestamp", time(object, "metadata", "creationTimestamp"));
    }

    void controller(JsonNode object) {
        present("Controlled By", Owners.controller(object));
    }

    /** {@code Status}, or since when the object is going. */
    void phase(JsonNode object) {
        boolean going = Json.has(object, "metadata", "deletionTimestamp");
        field("Status", going ? going(object) : Json.text(object, "status", "phase"));
    }

    String going(JsonNode object) {
        return "Terminating (lasts " + age(object, "metadata", "deletionTimestamp") + ")";
    }

    String time(JsonNode node, String... path) {
        return Json.time(node, zone, path);
    }

    String age(JsonNode node, String... path) {
        return Ages.since(Times.seconds(Json.text(node, path)), now);
    }

    /**
     * The conditions as a table.
     *
     * @param row one line, each {@code {field}} in it filled in
     */
    void conditions(JsonNode conditions, String titles, String dashes, String row) {
        if (conditions.isEmpty()) {
            return;
        }
        line(0, "Conditions:");
        line(1, titles);
        if (!dashes.isEmpty()) {
            line(1, dashes);
        }
        conditions.forEach(condition -> line(1, filled(row, condition)));
    }

    private String filled(String row, JsonNode node) {
        return FIELD.matcher(row).replaceAll(found -> {
            String field = found.group(1);
            String text = field.endsWith("Time") ? time(node, field) : Json.text(node, field);
            return Matcher.quoteReplacement(text);
        });
    }
}
