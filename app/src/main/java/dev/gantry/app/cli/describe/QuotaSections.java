package dev.gantry.app.cli.describe;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** ResourceQuotas: how much a namespace may have and has. */
final class QuotaSections {
    private static final Map<String, String> MEANINGS = Map.of(
            "Terminating",
            "Matches all pods that have an active deadline. These pods have a limited lifespan on a node before being"
                    + " actively terminated by the system.",
            "NotTerminating",
            "Matches all pods that do not have an active deadline. These pods usually include long running pods whose"
                    + " container command is not expected to terminate.",
            "BestEffort",
            "Matches all pods that do not have resource requirements set. These pods have a best effort quality of"
                    + " service.",
            "NotBestEffort",
            "Matches all pods that have at least one resource requirement set. These pods have a burstable or"
                    + " guaranteed quality of service.");

    private final Page page;

    QuotaSections(Page page) {
        this.page = page;
    }

    /** One by itself. */
    void tell(JsonNode quota) {
        page.name(quota, true);
        scopes(0, quota, " * ");
        page.line(0, "Resource\tUsed\tHard");
        page.line(0, "--------\t----\t----");
        amounts(0, quota, true);
    }

    /** All of a namespace. */
    void all(List<JsonNode> quotas) {
        if (quotas.isEmpty()) {
            page.line(0, "No resource quota.");
            return;
        }
        page.line(0, "Resource Quotas");
        List<JsonNode> sorted = quotas.stream()
                .sorted(Comparator.comparing(quota -> Json.text(quota, "metadata", "name")))
                .toList();
        for (JsonNode quota : sorted) {
            page.field(1, "Name", Json.text(quota, "metadata", "name"));
            scopes(1, quota, "* ");
            page.line(1, "Resource\tUsed\tHard");
            page.line(1, "--------\t---\t---");
            amounts(1, quota, false);
        }
    }

    private void scopes(int level, JsonNode quota, String point) {
        List<String> scopes =
                Json.texts(quota.path("spec").path("scopes")).stream().sorted().toList();
        if (!scopes.isEmpty()) {
            page.field(level, "Scopes", String.join(", ", scopes));
            scopes.stream()
                    .filter(MEANINGS::containsKey)
                    .forEach(scope -> page.line(level, point + MEANINGS.get(scope)));
        }
    }

    /** @param alike whether what is used is written as what is allowed is */
    private void amounts(int level, JsonNode quota, boolean alike) {
        JsonNode used = quota.path("status").path("used");
        Json.sorted(quota.path("status").path("hard")).forEach((name, value) -> {
            String hard = value.asString("");
            String now = Json.text(used, name).isEmpty() ? "0" : Json.text(used, name);
            page.line(level, name + "\t" + (alike ? writtenAs(hard, now) : now) + "\t" + hard);
        });
    }

    private static String writtenAs(String pattern, String text) {
        Amount amount = Amount.of(text);
        Amount.Format wanted = Amount.of(pattern).format();
        return amount.format() == wanted ? text : new Amount(amount.rounded(0), wanted).toString();
    }
}
