package dev.gantry.services.demo.fleet;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.controllers.Controllers;
import dev.gantry.services.demo.fleet.ClusterPlan.AppPlan;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the sets a deployment has made of its templates, as its controller left them. Any thread.
 *
 * @param owner reference to the deployment
 */
record ReplicaSets(AppObjects apps, AppPlan app, ObjectNode owner) {
    /** What the set of a template is called. */
    static String name(AppPlan app, JsonNode template) {
        return app.name() + "-" + Controllers.revisionOf(template);
    }

    /** The newest set. */
    ObjectNode current(JsonNode template, int replicas, int revision, Instant created) {
        return set(template.deepCopy().asObject(), app, replicas, revision, created);
    }

    /** The set of the release before, which a rollout can go back to. */
    ObjectNode old(JsonNode template, AppPlan before, int replicas, int revision, Instant created) {
        ObjectNode older = template.deepCopy().asObject();
        ((ObjectNode) older.withObject("/metadata/labels")).put("app.kubernetes.io/version", before.version());
        older.path("spec").path("containers").path(0).asObject().put("image", before.image());
        ObjectNode set = set(older, before, replicas, revision, created);
        if (replicas == 0) {
            set.set("status", object("replicas", 0, "observedGeneration", 1));
        }
        return set;
    }

    private ObjectNode set(ObjectNode template, AppPlan release, int replicas, int revision, Instant created) {
        String hash = Controllers.revisionOf(template);
        ((ObjectNode) template.withObject("/metadata/labels")).put("pod-template-hash", hash);
        ObjectNode selector = apps.selector(app);
        selector.put("pod-template-hash", hash);
        ObjectNode annotations = apps.annotations(release);
        annotations.put("deployment.kubernetes.io/revision", Integer.toString(revision));
        annotations.put("deployment.kubernetes.io/desired-replicas", Integer.toString(app.replicas()));
        annotations.put(
                "deployment.kubernetes.io/max-replicas", Integer.toString(app.replicas() + (app.replicas() + 3) / 4));
        return object(
                "metadata",
                object(
                        "name", app.name() + "-" + hash,
                        "namespace", app.service().namespace(),
                        "labels", template.path("metadata").path("labels").deepCopy(),
                        "annotations", annotations,
                        "ownerReferences", array(owner.deepCopy()),
                        "creationTimestamp", Tree.time(created)),
                "spec",
                object("replicas", replicas, "selector", object("matchLabels", selector), "template", template));
    }
}
