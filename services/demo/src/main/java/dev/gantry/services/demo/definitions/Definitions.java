package dev.gantry.services.demo.definitions;

import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.kinds.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Writes the definitions and API services of the kinds a cluster serves. One thread. */
public final class Definitions {
    private Definitions() {}

    /**
     * Writes them into a cluster that has none yet.
     *
     * @param created when it began to serve them
     */
    public static void load(Cluster cluster, Instant created) {
        Collection<Kind> served = cluster.kinds().all();
        for (Kind kind : served) {
            if (kind.isCustom() && !kind.isView()) {
                List<Kind> versions =
                        served.stream().filter(one -> one.kept() == kind).toList();
                load(cluster, "apiextensions.k8s.io/v1", Definition.of(kind, versions, created));
            }
        }
        for (ObjectNode service : ApiServices.of(served, created)) {
            load(cluster, "apiregistration.k8s.io/v1", service);
        }
    }

    private static void load(Cluster cluster, String version, ObjectNode object) {
        String kindName = object.path("kind").asString();
        Kind kind = Objects.requireNonNull(cluster.kinds().named(version, kindName), kindName);
        String name = object.path("metadata").path("name").asString();
        cluster.writing().load(Target.of(kind, "", name), object);
    }
}
