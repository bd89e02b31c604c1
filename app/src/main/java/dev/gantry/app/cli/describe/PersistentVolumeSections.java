package dev.gantry.app.cli.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A PersistentVolume in the order of kubectl. */
final class PersistentVolumeSections {
    private final Page page;

    PersistentVolumeSections(Page page) {
        this.page = page;
    }

    void tell(JsonNode volume) {
        JsonNode spec = volume.path("spec");
        JsonNode claim = spec.path("claimRef");
        String capacity = Json.text(spec, "capacity", "storage");
        page.name(volume, false);
        page.labels(volume);
        page.annotations(volume);
        page.field("Finalizers", Json.slice(volume.path("metadata").path("finalizers")));
        page.field("StorageClass", ClaimSections.storageClass(volume));
        page.phase(volume);
        page.field("Claim", claim.isObject() ? Json.text(claim, "namespace") + "/" + Json.text(claim, "name") : "");
        page.field("Reclaim Policy", Json.text(spec, "persistentVolumeReclaimPolicy"));
        page.field("Access Modes", ClaimSections.modes(spec.path("accessModes")));
        if (Json.has(spec, "volumeMode")) {
            page.field("VolumeMode", Json.text(spec, "volumeMode"));
        }
        page.field("Capacity", capacity.isEmpty() ? "0" : capacity);
        affinity(Json.at(spec, "nodeAffinity", "required"));
        page.field("Message", Json.text(volume, "status", "message"));
        page.line(0, "Source:");
        VolumeSections.of(page).persistent(spec);
    }

    private void affinity(JsonNode required) {
        if (!required.isObject()) {
            page.field("Node Affinity", "<none>");
            return;
        }
        page.field("Node Affinity", "");
        JsonNode terms = required.path("nodeSelectorTerms");
        page.field(1, "Required Terms", terms.isEmpty() ? "<none>" : "");
        int number = 0;
        for (JsonNode term : terms) {
            page.sheet().fields(2, "Term " + number++, expressions(term.path("matchExpressions")));
        }
    }

    private static List<String> expressions(JsonNode expressions) {
        List<String> lines = new ArrayList<>();
        for (JsonNode expression : expressions) {
            JsonNode values = expression.path("values");
            lines.add(Json.text(expression, "key") + " "
                    + Json.text(expression, "operator").toLowerCase(Locale.ROOT)
                    + (values.isEmpty() ? "" : " [" + Json.joined(values, ", ") + "]"));
        }
        return lines;
    }
}
