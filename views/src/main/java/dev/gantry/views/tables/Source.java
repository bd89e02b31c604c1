package dev.gantry.views.tables;

import dev.gantry.services.cluster.Cluster;

/** The cluster rows come from and how it stands now. Any thread; a new state costs no row anything. */
public final class Source {
    private final Cluster cluster;
    private volatile SourceState state = SourceState.UNKNOWN;

    public Source(Cluster cluster) {
        this.cluster = cluster;
    }

    public Cluster cluster() {
        return cluster;
    }

    public String name() {
        return cluster.name();
    }

    public SourceState state() {
        return state;
    }

    void stands(SourceState next) {
        state = next;
    }
}
