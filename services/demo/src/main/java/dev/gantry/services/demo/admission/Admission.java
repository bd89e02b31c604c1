package dev.gantry.services.demo.admission;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.api.Documents;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.store.ObjectStore;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** The plugins of admission that look at other objects, in the server's order. Any thread. */
public final class Admission {
    private final Priorities priorities;
    private final Limits limits;
    private final Quotas quotas;

    public Admission(Kinds kinds, ObjectStore store, Documents documents) {
        this.priorities = new Priorities(kind(kinds, "scheduling.k8s.io/v1", "PriorityClass"), store, documents);
        this.limits = new Limits(kind(kinds, "v1", "LimitRange"), store, documents);
        this.quotas = new Quotas(kind(kinds, "v1", "ResourceQuota"), store, documents);
    }

    private static Kind kind(Kinds kinds, String version, String name) {
        return Objects.requireNonNull(kinds.named(version, name), () -> "no " + name + " served");
    }

    /**
     * Fills in what a new object is given.
     *
     * @throws ApiException 403 for a priority class that is not there
     */
    public void fill(Target target, ObjectNode object) {
        if (target.kind().qualifiedName().equals("Pod")) {
            limits.fill(target, object);
            priorities.fill(target, object);
        }
    }

    /**
     * Refuses what is valid by itself and yet too much, and charges the quotas for the rest.
     *
     * @throws ApiException 403
     */
    public void check(Target target, ObjectNode object, boolean isDryRun) {
        switch (target.kind().qualifiedName()) {
            case "Pod", "PersistentVolumeClaim" -> limits.check(target, object);
            default -> checkChange(target, object);
        }
        if (target.kind().namespaced()) {
            quotas.charge(target, object, isDryRun);
        }
    }

    /** @throws ApiException 403 for a change that other objects forbid */
    public void checkChange(Target target, ObjectNode object) {
        if (target.kind().qualifiedName().equals("PriorityClass.scheduling.k8s.io")) {
            priorities.checkClass(target, object);
        }
    }
}
