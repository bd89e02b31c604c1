package dev.gantry.services.demo.strategy;

import dev.gantry.services.demo.kinds.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Which strategy a kind has, in one cluster. Any thread. */
public final class Strategies {
    private static final Rules PLAIN = Rules.of(Names::subdomain);

    private final Map<String, Rules> rules = new HashMap<>();
    private final Map<Kind, Strategy> strategies = new ConcurrentHashMap<>();
    private final Defaults defaults = new Defaults(TypeDefaults.all());

    /** @param inUse tells what services of the cluster have already */
    public Strategies(Supplier<InUse> inUse) {
        rules.putAll(CoreRules.all());
        rules.putAll(WorkloadRules.all());
        rules.putAll(JobRules.all());
        rules.putAll(PolicyRules.all());
        rules.putAll(AccessRules.all());
        rules.put("Service", new ServiceRules(inUse).rules());
    }

    public Strategy of(Kind kind) {
        Strategy known = strategies.get(kind);
        return known == null ? strategies.computeIfAbsent(kind, this::made) : known;
    }

    private Strategy made(Kind kind) {
        Rules own = kind.isCustom() ? CustomRules.of(kind, PLAIN) : rules.getOrDefault(kind.qualifiedName(), PLAIN);
        return new KindStrategy(kind, own, defaults);
    }
}
