package dev.gantry.app.cli.describe;

import tools.jackson.databind.JsonNode;

/** How far pods may be disturbed and which go first, in the order of kubectl. */
final class PolicySections {
    private final Page page;

    PolicySections(Page page) {
        this.page = page;
    }

    void disruptionBudget(JsonNode budget) {
        JsonNode spec = budget.path("spec");
        JsonNode status = budget.path("status");
        page.name(budget, true);
        if (Json.has(spec, "minAvailable")) {
            page.field("Min available", Json.text(spec, "minAvailable"));
        } else {
            page.present("Max unavailable", Json.text(spec, "maxUnavailable"));
        }
        JsonNode selector = spec.path("selector");
        page.field("Selector", selector.isObject() ? Selectors.orNone(selector) : "<unset>");
        page.line(0, "Status:");
        page.field(2, "Allowed disruptions", Json.number(status, "disruptionsAllowed"));
        page.field(2, "Current", Json.number(status, "currentHealthy"));
        page.field(2, "Desired", Json.number(status, "desiredHealthy"));
        page.field(2, "Total", Json.number(status, "expectedPods"));
    }

    void priorityClass(JsonNode type) {
        page.name(type, false);
        page.field("Value", Json.number(type, "value"));
        page.field("GlobalDefault", Json.truth(type, "globalDefault"));
        page.field("PreemptionPolicy", Json.text(type, "preemptionPolicy"));
        page.field("Description", Json.text(type, "description"));
        page.field(
                "Annotations", Json.orNone(Selectors.ofMap(type.path("metadata").path("annotations"))));
    }
}
