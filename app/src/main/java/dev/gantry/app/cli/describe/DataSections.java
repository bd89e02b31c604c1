package dev.gantry.app.cli.describe;

import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** ConfigMaps with their values, Secrets with the sizes of theirs, in the order of kubectl. */
final class DataSections {
    private final Page page;

    DataSections(Page page) {
        this.page = page;
    }

    /** Values are counted, never shown. */
    void secret(JsonNode secret) {
        page.heading(secret);
        page.line(0, "");
        page.field("Type", Json.text(secret, "type"));
        title("Data");
        Json.sorted(secret.path("data")).forEach((name, value) -> page.field(name, bytes(value)));
    }

    void configMap(JsonNode map) {
        page.heading(map);
        title("Data");
        Json.sorted(map.path("data")).forEach((name, value) -> {
            page.line(0, name + ":");
            page.line(0, "----");
            page.line(0, value.asString(""));
            page.line(0, "");
        });
        title("BinaryData");
        Json.sorted(map.path("binaryData")).forEach((name, value) -> page.line(0, name + ": " + bytes(value)));
        page.line(0, "");
    }

    private void title(String title) {
        page.line(0, "");
        page.line(0, title);
        page.line(0, "====");
    }

    private static String bytes(JsonNode value) {
        return Base64.getMimeDecoder().decode(value.asString("")).length + " bytes";
    }
}
