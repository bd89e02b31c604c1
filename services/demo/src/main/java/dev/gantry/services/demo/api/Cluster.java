package dev.gantry.services.demo.api;

import dev.gantry.services.demo.admission.Admission;
import dev.gantry.services.demo.forms.Versions;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.patch.ManagedFields;
import dev.gantry.services.demo.store.ObjectStore;
import dev.gantry.services.demo.strategy.Strategies;
import java.time.InstantSource;
import java.util.Objects;

/** The verbs of one cluster over its store, apart from HTTP and from who may use them. Any thread. */
public final class Cluster {
    private final Kinds kinds;
    private final ObjectStore store;
    private final Documents documents;
    private final Metadata metadata;
    private final Reading reading;
    private final Writing writing;
    private final Deleting deleting;
    private final PodVerbs pods;
    private final Evictions evictions;

    public Cluster(Kinds kinds, ObjectStore store, ManagedFields ownership, InstantSource clock, Ids ids) {
        this.kinds = kinds;
        this.store = store;
        this.documents = new Documents();
        this.metadata = new Metadata(clock, ids);
        Kind services = Objects.requireNonNull(kinds.named("v1", "Service"), "no services served");
        Strategies strategies = new Strategies(new ServicesInUse(store, documents, services));
        Kind namespaces = Objects.requireNonNull(kinds.named("v1", "Namespace"), "no namespaces served");
        this.reading = new Reading(store);
        this.writing = new Writing(
                store,
                documents,
                metadata,
                strategies,
                ownership.in(new Versions(kinds, documents.forms())),
                new NamespaceGate(store, namespaces),
                new Admission(kinds, store, documents));
        this.deleting = new Deleting(store, documents, metadata, strategies);
        Kind pod = Objects.requireNonNull(kinds.named("v1", "Pod"), "no pods served");
        Kind budget = Objects.requireNonNull(kinds.named("policy/v1", "PodDisruptionBudget"), "no budgets served");
        this.pods = new PodVerbs(pod, writing, metadata);
        this.evictions = new Evictions(new Evictions.Verbs(store, documents, writing, deleting), metadata, pod, budget);
    }

    public Kinds kinds() {
        return kinds;
    }

    public ObjectStore store() {
        return store;
    }

    public Documents documents() {
        return documents;
    }

    public Reading reading() {
        return reading;
    }

    public Writing writing() {
        return writing;
    }

    public Deleting deleting() {
        return deleting;
    }

    public PodVerbs pods() {
        return pods;
    }

    public Evictions evictions() {
        return evictions;
    }

    /** Now, as objects of the API write it. */
    public String now() {
        return metadata.now();
    }
}
