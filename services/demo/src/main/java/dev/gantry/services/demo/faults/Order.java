package dev.gantry.services.demo.faults;

import java.time.Duration;
import java.util.Optional;

/** A fault that is wanted. Immutable; any thread. */
public final class Order {
    private final Fault what;
    private final Scope where;
    private final Often often;
    private final Optional<Duration> lasting;

    private Order(Fault what, Scope where, Often often, Optional<Duration> lasting) {
        this.what = what;
        this.where = where;
        this.often = often;
        this.lasting = lasting;
    }

    /** For every request, until it is cleared. */
    public static Order of(Fault what) {
        return new Order(what, Scope.EVERYTHING, new Often.Always(), Optional.empty());
    }

    public Order on(Scope scope) {
        return new Order(what, scope, often, lasting);
    }

    public Order met(Often next) {
        return new Order(what, where, next, lasting);
    }

    public Order lasting(Duration time) {
        return new Order(what, where, often, Optional.of(time));
    }

    public Fault what() {
        return what;
    }

    public Scope where() {
        return where;
    }

    public Often often() {
        return often;
    }

    /** Until it is cleared where empty. */
    public Optional<Duration> lasting() {
        return lasting;
    }

    /** Whether it is a matter of whole connections, whatever is asked over them. */
    boolean isOfConnections() {
        return where.isEverything()
                && (what instanceof Fault.Cut || what instanceof Fault.Freeze && often instanceof Often.Always);
    }
}
