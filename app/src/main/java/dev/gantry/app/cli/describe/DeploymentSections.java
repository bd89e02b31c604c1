package dev.gantry.app.cli.describe;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader.JsonQuery;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A Deployment in the order of kubectl, with the ReplicaSets it has made. */
final class DeploymentSections {
    private static final String HASH = "pod-template-hash";

    private final Page page;

    DeploymentSections(Page page) {
        this.page = page;
    }

    void tell(JsonNode deployment) throws ClusterFailure {
        JsonNode spec = deployment.path("spec");
        JsonNode status = deployment.path("status");
        page.name(deployment, true);
        page.created(deployment);
        page.labels(deployment);
        page.annotations(deployment);
        page.field("Selector", Selectors.of(spec.path("selector")));
        page.field(
                "Replicas",
                Json.number(spec, "replicas") + " desired | " + Json.number(status, "updatedReplicas") + " updated | "
                        + Json.number(status, "replicas") + " total | " + Json.number(status, "availableReplicas")
                        + " available | " + Json.number(status, "unavailableReplicas") + " unavailable");
        page.field("StrategyType", Json.text(spec, "strategy", "type"));
        page.field("MinReadySeconds", Json.number(spec, "minReadySeconds"));
        JsonNode rolling = Json.at(spec, "strategy", "rollingUpdate");
        if (rolling.isObject()) {
            page.field(
                    "RollingUpdateStrategy",
                    Json.text(rolling, "maxUnavailable") + " max unavailable, " + Json.text(rolling, "maxSurge")
                            + " max surge");
        }
        new TemplateSections(page).tell(spec.path("template"));
        ReplicaSections.conditions(page, status);
        replicaSets(deployment);
    }

    private void replicaSets(JsonNode deployment) throws ClusterFailure {
        switch (Known.ask(() -> owned(deployment))) {
            case Known.Not<List<JsonNode>> not -> page.field("NewReplicaSet", not);
            case Known.Is<List<JsonNode>>(List<JsonNode> sets) -> replicaSets(sets, deployment);
        }
    }

    private void replicaSets(List<JsonNode> sets, JsonNode deployment) {
        if (sets.isEmpty()) {
            return;
        }
        JsonNode wanted = withoutHash(deployment);
        // Two of one template happen after upgrades; the older is the one in use.
        List<JsonNode> now = sets.stream()
                .filter(set -> withoutHash(set).equals(wanted))
                .limit(1)
                .toList();
        page.field(
                "OldReplicaSets",
                told(sets.stream().filter(set -> !now.contains(set)).toList()));
        page.field("NewReplicaSet", told(now));
    }

    /** The oldest first. */
    private List<JsonNode> owned(JsonNode deployment) throws ClusterFailure {
        JsonNode meta = deployment.path("metadata");
        String selector = Selectors.of(deployment.path("spec").path("selector"));
        JsonQuery query = new JsonQuery("replicasets.apps", Json.text(meta, "namespace"), selector, "");
        return page.related().list(query).stream()
                .filter(set -> Owners.isControlledBy(set, Json.text(meta, "uid")))
                .sorted(Comparator.comparing((JsonNode set) -> Json.text(set, "metadata", "creationTimestamp"))
                        .thenComparing(set -> Json.text(set, "metadata", "name")))
                .toList();
    }

    private static JsonNode withoutHash(JsonNode owner) {
        JsonNode template = owner.path("spec").path("template").deepCopy();
        if (template.path("metadata").path("labels") instanceof ObjectNode labels) {
            labels.remove(HASH);
        }
        return template;
    }

    private static String told(List<JsonNode> sets) {
        List<String> all = sets.stream()
                .map(set -> Json.text(set, "metadata", "name") + " (" + Json.number(set, "status", "replicas") + "/"
                        + Json.number(set, "spec", "replicas") + " replicas created)")
                .toList();
        return Json.orNone(String.join(", ", all));
    }
}
