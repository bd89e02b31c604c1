package dev.gantry.services.demo.strategy;

import java.math.BigDecimal;
import java.util.Set;

/** What may be requested, limited and counted, by which name and how much. Pure. */
final class ResourceRules {
    private static final Set<String> OF_CONTAINERS = Set.of("cpu", "memory", "ephemeral-storage");
    private static final Set<String> COUNTED = Set.of(
            "pods",
            "resourcequotas",
            "services",
            "replicationcontrollers",
            "secrets",
            "configmaps",
            "persistentvolumeclaims",
            "services.nodeports",
            "services.loadbalancers");
    private static final Set<String> COMPUTE = Set.of(
            "cpu",
            "memory",
            "ephemeral-storage",
            "requests.cpu",
            "requests.memory",
            "requests.storage",
            "requests.ephemeral-storage",
            "limits.cpu",
            "limits.memory",
            "limits.ephemeral-storage");
    private static final String HUGE = "hugepages-";

    private ResourceRules() {}

    static void container(Spot resources) {
        Spot limits = resources.at("limits");
        limits.entries((name, amount) -> {
            containerName(name, amount);
            amount(name, amount);
        });
        Spot requests = resources.at("requests");
        requests.entries((name, amount) -> {
            containerName(name, amount);
            amount(name, amount);
            withinLimit(name, amount, requests, limits);
        });
    }

    private static void withinLimit(String name, Spot amount, Spot requests, Spot limits) {
        Spot limit = limits.entry(name);
        if (!limit.isSet()) {
            if (!mayOvercommit(name)) {
                limits.required("Limit must be set for non overcommitable resources");
            }
            return;
        }
        int order = amount.quantity().compareTo(limit.quantity());
        String what = " " + name + " limit of " + limit.text();
        if (order != 0 && !mayOvercommit(name)) {
            requests.invalid(GoValues.of(amount.value()), "must be equal to" + what);
        } else if (order > 0) {
            requests.invalid(GoValues.of(amount.value()), "must be less than or equal to" + what);
        }
    }

    private static boolean isNative(String name) {
        return !name.contains("/") || name.contains("kubernetes.io/");
    }

    private static boolean mayOvercommit(String name) {
        return isNative(name) && !name.startsWith(HUGE);
    }

    private static boolean isExtended(String name) {
        return !isNative(name)
                && !name.startsWith("requests.")
                && Names.key("requests." + name).isEmpty();
    }

    static void containerName(String name, Spot at) {
        name(name, at);
        if (!name.contains("/")) {
            if (!OF_CONTAINERS.contains(name) && !name.startsWith(HUGE)) {
                at.invalid(GoValues.quoted(name), "must be a standard resource for containers");
            }
        } else if (!isNative(name) && !isExtended(name)) {
            at.invalid(GoValues.quoted(name), "doesn't follow extended resource name standard");
        }
    }

    static void quotaName(String name, Spot at) {
        name(name, at);
        boolean isHuge = name.startsWith(HUGE) || name.startsWith("requests." + HUGE);
        if (!name.contains("/") && !COUNTED.contains(name) && !COMPUTE.contains(name) && !isHuge) {
            at.invalid(GoValues.quoted(name), "must be a standard resource for quota");
        }
    }

    static void name(String name, Spot at) {
        if (!Names.key(name).isEmpty()) {
            Names.key(name).forEach(problem -> at.invalid(GoValues.quoted(name), problem));
            return;
        }
        boolean isStandard = COUNTED.contains(name)
                || COMPUTE.contains(name)
                || name.equals("storage")
                || name.startsWith(HUGE)
                || name.startsWith("requests." + HUGE);
        if (!name.contains("/") && !isStandard) {
            at.invalid(GoValues.quoted(name), "must be a standard resource type or fully qualified");
        }
    }

    static void amount(String name, Spot amount) {
        if (amount.quantity().signum() < 0) {
            amount.invalid("must be greater than or equal to 0");
        }
        boolean isWhole = amount.quantity().remainder(BigDecimal.ONE).signum() == 0;
        if ((COUNTED.contains(name) || isExtended(name)) && !isWhole) {
            amount.invalid("must be an integer");
        }
    }
}
