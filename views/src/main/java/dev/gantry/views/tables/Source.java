package dev.gantry.views.tables;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterLink;

/** The cluster rows come from and how it stands now. Any thread; a new state costs no row anything. */
public final class Source {
    private final ClusterLink link;
    private volatile SourceState state = SourceState.UNKNOWN;
    private volatile String age = "";

    public Source(ClusterLink link) {
        this.link = link;
    }

    /** In a state that nobody will change. */
    public Source(ClusterLink link, SourceState state) {
        this.link = link;
        this.state = state;
    }

    /** The cluster's end of the read road. */
    public ClusterLink link() {
        return link;
    }

    public Cluster cluster() {
        return link.cluster();
    }

    public String name() {
        return cluster().name();
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
