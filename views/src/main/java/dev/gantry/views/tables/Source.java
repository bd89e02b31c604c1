package dev.gantry.views.tables;

import dev.gantry.services.cluster.Cluster;

/** The cluster rows come from and how it stands now. Any thread; a new state costs no row anything. */
public final class Source {
    private final Cluster cluster;
    private volatile SourceState state = SourceState.UNKNOWN;
    private volatile String age = "";

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

    /** How old its rows are, ready to show; empty while they are live. */
    public String age() {
        return age;
    }

    /** Says how old its rows are from now on. */
    public void becomes(String nextAge) {
        if (!nextAge.equals(age)) {
            age = nextAge;
        }
    }

    void stands(SourceState next) {
        state = next;
    }
}
