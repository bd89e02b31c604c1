package dev.gantry.app.cli.report;

import java.util.List;
import java.util.Optional;

/** Everything {@code get} can print besides clusters. */
public final class Gettables {
    private static final List<Gettable<?>> ALL = List.of(new Pods(), new Nodes(), new Apps(), new Events());

    private Gettables() {}

    public static Optional<Gettable<?>> named(String word) {
        return ALL.stream().filter(one -> one.names().contains(word)).findFirst();
    }

    public static List<Gettable<?>> all() {
        return ALL;
    }
}
