package dev.gantry.services.demo.strategy;

import dev.gantry.services.demo.kinds.Kind;
import java.util.Map;

/** Which strategy a kind has. Immutable; any thread. */
public final class Strategies {
    private static final Strategy PLAIN = new Strategy() {};
    private static final Strategy STATUS_APART = new StatusApart();

    private final Map<String, Strategy> byKind = Map.of();

    public Strategy of(Kind kind) {
        Strategy own = byKind.get(kind.qualifiedName());
        if (own != null) {
            return own;
        }
        return kind.has("status") ? STATUS_APART : PLAIN;
    }
}
