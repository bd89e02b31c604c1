package dev.gantry.app.cli.describe;

import dev.gantry.app.cli.describe.VolumeKinds.VolumeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The volumes of a pod or a template, and the source of a PersistentVolume. */
final class VolumeSections {
    private final Page page;
    private final String indent;

    private VolumeSections(Page page, String indent) {
        this.page = page;
        this.indent = indent;
    }

    static VolumeSections of(Page page) {
        return new VolumeSections(page, "");
    }

    static VolumeSections ofTemplate(Page page) {
        return new VolumeSections(page, "  ");
    }

    void tell(JsonNode volumes) {
        if (volumes.isEmpty()) {
            page.line(0, indent + "Volumes:\t<none>");
            return;
        }
        page.line(0, indent + "Volumes:");
        for (JsonNode volume : volumes) {
            page.line(1, (indent.isEmpty() ? "" : " ") + Json.text(volume, "name") + ":");
            volume.properties().stream()
                    .filter(source -> source.getValue().isObject())
                    .forEach(source -> source(source.getKey(), source.getValue()));
        }
    }

    private void source(String name, JsonNode source) {
        Optional<VolumeKind> kind = VolumeKinds.find(name);
        if (kind.isEmpty()) {
            page.field(2, "Type", name);
            new FieldByField(page).fields(2, source);
            return;
        }
        known(kind.get(), source);
        switch (name) {
            case "csi" -> attributes(source.path("volumeAttributes"));
            case "projected" -> source.path("sources").forEach(this::projected);
            case "downwardAPI" -> downward(source.path("items"));
            case "ephemeral" -> new ClaimSections(page).template(source.path("volumeClaimTemplate"));
            default -> {}
        }
    }

    private void known(VolumeKind kind, JsonNode source) {
        page.field(2, "Type", kind.meaning());
        kind.fields().forEach(field -> page.field(2, field.title(), field.value(source)));
    }

    /** What a PersistentVolume is made of; a few sources say more there than in a pod. */
    void persistent(JsonNode spec) {
        spec.properties().stream()
                .filter(source -> VolumeKinds.find(source.getKey()).isPresent())
                .forEach(source -> persistent(source.getKey(), source.getValue()));
    }

    private void persistent(String name, JsonNode source) {
        if (!name.equals("csi")) {
            source(name, source);
            return;
        }
        page.field(2, "Type", VolumeKinds.find(name).orElseThrow().meaning());
        page.field(2, "Driver", Json.text(source, "driver"));
        page.field(2, "FSType", Json.text(source, "fsType"));
        page.field(2, "VolumeHandle", Json.text(source, "volumeHandle"));
        page.field(2, "ReadOnly", Json.truth(source, "readOnly"));
        attributes(source.path("volumeAttributes"));
    }

    private void attributes(JsonNode attributes) {
        List<String> lines = new ArrayList<>();
        Json.pairs(attributes, "=").forEach(line -> lines.add(Annotations.cut(line, 140)));
        page.sheet().fields(2, "VolumeAttributes", lines);
    }

    private void downward(JsonNode items) {
        page.line(2, "Items:");
        for (JsonNode item : items) {
            String what = Json.text(item, "fieldRef", "fieldPath") + Json.text(item, "resourceFieldRef", "resource");
            page.line(3, what + " -> " + Json.text(item, "path"));
        }
    }

    private void projected(JsonNode part) {
        if (Json.has(part, "secret")) {
            optional("SecretName", part.path("secret"));
        } else if (Json.has(part, "downwardAPI")) {
            page.field(2, "DownwardAPI", "true");
        } else if (Json.has(part, "configMap")) {
            optional("ConfigMapName", part.path("configMap"));
        } else if (Json.has(part, "serviceAccountToken")) {
            page.field(2, "TokenExpirationSeconds", Json.text(part, "serviceAccountToken", "expirationSeconds"));
        }
    }

    private void optional(String title, JsonNode source) {
        page.field(2, title, Json.text(source, "name"));
        page.field(2, "Optional", Json.truth(source, "optional"));
    }
}
