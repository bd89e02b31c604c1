package dev.gantry.services.demo.api;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.ObjectKey;
import dev.gantry.services.demo.store.ObjectStore;
import dev.gantry.services.demo.store.Stored;

/** Lets nothing be made in a namespace that is missing or ending. Any thread. */
final class NamespaceGate {
    private final ObjectStore store;
    private final Kind namespaces;
    private final int phase;

    NamespaceGate(ObjectStore store, Kind namespaces) {
        this.store = store;
        this.namespaces = namespaces;
        this.phase = namespaces.fields().indexOf("status.phase");
    }

    /** @throws ApiException 404 or 403 */
    void admit(Target target) {
        if (!target.kind().namespaced()) {
            return;
        }
        Stored namespace = store.get(new ObjectKey(namespaces, "", target.namespace()));
        if (namespace == null) {
            throw Refusals.notFound(namespaces, target.namespace());
        }
        if (namespace.fields().get(phase).equals("Terminating")) {
            throw Refusals.forbidden(
                    target.kind(),
                    target.name(),
                    "unable to create new content in namespace " + target.namespace()
                            + " because it is being terminated");
        }
    }
}
