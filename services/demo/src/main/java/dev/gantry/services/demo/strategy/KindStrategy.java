package dev.gantry.services.demo.strategy;

import dev.gantry.services.demo.api.FieldProblem;
import dev.gantry.services.demo.decoding.Decoder;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.schema.ObjectType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The strategy of one kind: its rules, and what all kinds have in common. Immutable; any thread. */
final class KindStrategy implements Strategy {
    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();
    /** Built-in kinds that have a generation; custom ones all have. */
    private static final Set<String> COUNTED = Set.of(
            "Pod",
            "ReplicationController",
            "Deployment.apps",
            "ReplicaSet.apps",
            "StatefulSet.apps",
            "DaemonSet.apps",
            "Job.batch",
            "CronJob.batch",
            "PodDisruptionBudget.policy",
            "Ingress.networking.k8s.io",
            "IngressClass.networking.k8s.io",
            "NetworkPolicy.networking.k8s.io",
            "EndpointSlice.discovery.k8s.io",
            "PriorityClass.scheduling.k8s.io",
            "MutatingWebhookConfiguration.admissionregistration.k8s.io",
            "ValidatingWebhookConfiguration.admissionregistration.k8s.io");

    private final Rules rules;
    private final Defaults defaults;
    private final @Nullable ObjectType type;
    private final boolean hasStatus;
    private final boolean isPod;
    /** Nodes bring their status along when they register. */
    private final boolean isNode;

    private final boolean isCounted;
    private final @Nullable JsonNode emptyStatus;

    KindStrategy(Kind kind, Rules rules, Defaults defaults) {
        this.rules = rules;
        this.defaults = defaults;
        this.type = kind.type();
        this.hasStatus = kind.has("status");
        this.isPod = kind.qualifiedName().equals("Pod");
        this.isNode = kind.qualifiedName().equals("Node");
        this.isCounted = type == null || COUNTED.contains(kind.qualifiedName());
        ObjectType keptType = kind.kept().type();
        this.emptyStatus =
                keptType == null ? null : Decoder.decode(NOTHING, keptType).get("status");
    }

    @Override
    public void defaults(ObjectNode object) {
        if (type != null) {
            defaults.fill(object, type);
        }
    }

    @Override
    public void admit(ObjectNode object) {
        if (isPod) {
            PodDefaults.admit(object);
        }
    }

    @Override
    public void prepareCreate(ObjectNode object) {
        JsonNode empty = emptyStatus;
        if (hasStatus && empty == null) {
            object.remove("status");
        } else if (hasStatus && empty != null && !isNode && object.has("status")) {
            object.set("status", empty.deepCopy());
        }
        rules.prepared().accept(object, NOTHING);
        rules.created().accept(object);
    }

    @Override
    public void prepareUpdate(ObjectNode next, ObjectNode old) {
        if (hasStatus) {
            Filling.keep("status", next, old);
        }
        rules.prepared().accept(next, old);
    }

    @Override
    public void prepareStatus(ObjectNode next, ObjectNode old) {
        if (type == null) {
            CustomRules.keepMetadata(next, old);
        }
        for (String field : old.propertyNames()) {
            if (!field.equals("status") && !field.equals("metadata")) {
                Filling.keep(field, next, old);
            }
        }
        next.propertyNames().stream()
                .filter(field -> !field.equals("status") && !old.has(field))
                .toList()
                .forEach(next::remove);
    }

    @Override
    public void prepareApproval(ObjectNode next, ObjectNode old, String now) {
        Approvals.prepare(next, old, now);
    }

    @Override
    public void prepareResize(ObjectNode next, ObjectNode old) {
        PodChanges.prepareResize(next, old);
    }

    @Override
    public void validate(ObjectNode object, List<FieldProblem> problems) {
        Spot spot = Spot.of(object, problems);
        MetadataRules.created(spot.at("metadata"), rules.names());
        rules.valid().accept(spot);
        rules.validNew().accept(spot);
    }

    @Override
    public void validateUpdate(ObjectNode next, ObjectNode old, List<FieldProblem> problems) {
        Spot spot = Spot.of(next, problems);
        Spot before = Spot.of(old, problems);
        metadataChanged(spot.at("metadata"), before.at("metadata"));
        rules.changedFirst().accept(spot, before);
        rules.valid().accept(spot);
        rules.changed().accept(spot, before);
    }

    /** Told twice: the server asks both its generic registry and the kind. */
    private static void metadataChanged(Spot metadata, Spot old) {
        MetadataRules.changed(metadata, old);
        MetadataRules.changed(metadata, old);
        MetadataRules.finalizers(metadata);
    }

    @Override
    public void validateStatus(ObjectNode next, ObjectNode old, List<FieldProblem> problems) {
        Spot spot = Spot.of(next, problems);
        Spot before = Spot.of(old, problems);
        metadataChanged(spot.at("metadata"), before.at("metadata"));
        rules.status().accept(spot, before);
    }

    @Override
    public void validateApproval(ObjectNode next, ObjectNode old, List<FieldProblem> problems) {
        Spot spot = Spot.of(next, problems);
        Spot before = Spot.of(old, problems);
        rules.valid().accept(spot);
        Approvals.check(spot, before);
    }

    @Override
    public void validateResize(ObjectNode next, ObjectNode old, List<FieldProblem> problems) {
        PodChanges.resized(Spot.of(next, problems), Spot.of(old, problems));
    }

    @Override
    public boolean isCounted() {
        return isCounted;
    }

    @Override
    public long graceSeconds(ObjectNode object) {
        JsonNode spec = object.path("spec");
        boolean hasEnded = Set.of("Succeeded", "Failed")
                .contains(object.path("status").path("phase").asString(""));
        if (!isPod || spec.path("nodeName").asString("").isEmpty() || hasEnded) {
            return 0;
        }
        return spec.path("terminationGracePeriodSeconds").asLong(30);
    }
}
