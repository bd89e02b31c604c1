package dev.gantry.app.cli.describe;

import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** A Secret in the order of {@code kubectl describe secret}: its values are counted, never shown. */
final class SecretSections {
    private final Sheet sheet;

    SecretSections(Sheet sheet) {
        this.sheet = sheet;
    }

    void tell(JsonNode secret) {
        JsonNode meta = secret.path("metadata");
        sheet.field(0, "Name", Json.text(meta, "name"));
        sheet.field(0, "Namespace", Json.text(meta, "namespace"));
        Heading.labels(sheet, 0, meta);
        Heading.annotations(sheet, 0, meta);
        sheet.line(0, "");
        sheet.field(0, "Type", Json.text(secret, "type"));
        sheet.line(0, "");
        sheet.line(0, "Data");
        sheet.line(0, "====");
        Json.sorted(secret.path("data")).forEach((name, value) -> {
            int bytes = Base64.getMimeDecoder().decode(value.asString("")).length;
            sheet.field(0, name, bytes + " bytes");
        });
    }
}
