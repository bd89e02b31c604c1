package dev.gantry.app.cli.describe;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The volumes of a pod or a template. Sources kubectl explains in words are explained; any other is told by its fields.
 */
final class VolumeSections {
    private static final Map<String, String> MEANINGS = Map.of(
            "hostPath", "HostPath (bare host directory volume)",
            "emptyDir", "EmptyDir (a temporary directory that shares a pod's lifetime)",
            "secret", "Secret (a volume populated by a Secret)",
            "configMap", "ConfigMap (a volume populated by a ConfigMap)",
            "persistentVolumeClaim",
                    "PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)",
            "nfs", "NFS (an NFS mount that lasts the lifetime of a pod)",
            "projected", "Projected (a volume that contains injected data from multiple sources)",
            "downwardAPI", "DownwardAPI (a volume populated by information about the pod)");

    private final Sheet sheet;

    VolumeSections(Sheet sheet) {
        this.sheet = sheet;
    }

    void tell(int level, JsonNode volumes) {
        if (volumes.isEmpty()) {
            sheet.field(level, "Volumes", "<none>");
            return;
        }
        sheet.line(level, "Volumes:");
        for (JsonNode volume : volumes) {
            sheet.line(level + 1, Json.text(volume, "name") + ":");
            volume.properties().stream()
                    .filter(source -> !source.getKey().equals("name"))
                    .forEach(source -> source(level + 2, source.getKey(), source.getValue()));
        }
    }

    private void source(int level, String kind, JsonNode source) {
        sheet.field(level, "Type", MEANINGS.getOrDefault(kind, kind));
        switch (kind) {
            case "hostPath" -> {
                sheet.field(level, "Path", Json.text(source, "path"));
                sheet.field(level, "HostPathType", Json.text(source, "type"));
            }
            case "emptyDir" -> {
                sheet.field(level, "Medium", Json.text(source, "medium"));
                String limit = Json.text(source, "sizeLimit");
                sheet.field(level, "SizeLimit", limit.isEmpty() ? "<unset>" : limit);
            }
            case "secret" -> optional(level, "SecretName", Json.text(source, "secretName"), source);
            case "configMap" -> optional(level, "Name", Json.text(source, "name"), source);
            case "persistentVolumeClaim" -> {
                sheet.field(level, "ClaimName", Json.text(source, "claimName"));
                sheet.field(level, "ReadOnly", source.path("readOnly").asBoolean(false));
            }
            case "projected" -> source.path("sources").forEach(part -> projected(level, part));
            default -> new FieldByField(sheet).fields(level, source);
        }
    }

    private void projected(int level, JsonNode part) {
        if (Json.has(part, "secret")) {
            optional(level, "SecretName", Json.text(part, "secret", "name"), part.path("secret"));
        } else if (Json.has(part, "configMap")) {
            optional(level, "ConfigMapName", Json.text(part, "configMap", "name"), part.path("configMap"));
        } else if (Json.has(part, "downwardAPI")) {
            sheet.field(level, "DownwardAPI", "true");
        } else if (Json.has(part, "serviceAccountToken")) {
            sheet.field(level, "TokenExpirationSeconds", Json.text(part, "serviceAccountToken", "expirationSeconds"));
        }
    }

    private void optional(int level, String title, String name, JsonNode source) {
        sheet.field(level, title, name);
        sheet.field(level, "Optional", source.path("optional").asBoolean(false));
    }
}
