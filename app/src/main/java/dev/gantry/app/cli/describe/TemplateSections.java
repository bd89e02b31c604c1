package dev.gantry.app.cli.describe;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What every pod of a workload will be. */
final class TemplateSections {
    private static final JsonNode NOTHING = MissingNode.getInstance();

    private final Page page;

    TemplateSections(Page page) {
        this.page = page;
    }

    void tell(JsonNode template) {
        JsonNode meta = template.path("metadata");
        JsonNode spec = template.path("spec");
        page.line(0, "Pod Template:");
        page.sheet().fields(1, "Labels", Json.pairs(meta.path("labels"), "="));
        if (!meta.path("annotations").isEmpty()) {
            Annotations.tell(page.sheet(), 1, meta.path("annotations"));
        }
        present("Service Account", Json.text(spec, "serviceAccountName"));
        ContainerSections containers = ContainerSections.ofTemplate(page);
        containers.tellAny("Init Containers", spec.path("initContainers"), NOTHING);
        containers.tellAll("Containers", spec.path("containers"), NOTHING);
        VolumeSections.ofTemplate(page).tell(spec.path("volumes"));
        SchedulingSections scheduling = new SchedulingSections(page, 1);
        scheduling.spread(spec.path("topologySpreadConstraints"));
        present("Priority Class Name", Json.text(spec, "priorityClassName"));
        scheduling.selectorAndTolerations(spec);
        scheduling.group(spec.path("schedulingGroup"));
    }

    private void present(String title, String value) {
        if (!value.isEmpty()) {
            page.field(1, title, value);
        }
    }
}
