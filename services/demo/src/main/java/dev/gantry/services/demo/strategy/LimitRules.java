package dev.gantry.services.demo.strategy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What limit ranges must be. Pure. */
final class LimitRules {
    private static final List<String> TYPES = List.of("Pod", "Container", "PersistentVolumeClaim");

    private LimitRules() {}

    static void check(Spot range) {
        Set<String> types = new HashSet<>();
        for (Spot limit : range.at("spec.limits").items()) {
            Spot type = limit.at("type");
            if (!Names.key(type.text()).isEmpty()) {
                type.follows(Names::key);
            } else if (!type.text().contains("/") && !TYPES.contains(type.text())) {
                type.invalid("must be a standard limit type or fully qualified");
            }
            if (!types.add(type.text())) {
                type.duplicate();
            }
            limit(limit, type.text());
        }
    }

    private static void limit(Spot limit, String type) {
        Set<String> names = new TreeSet<>();
        for (String list : List.of("max", "min", "default", "defaultRequest", "maxLimitRequestRatio")) {
            boolean isDefault = list.startsWith("default");
            if (isDefault && type.equals("Pod")) {
                if (!limit.at(list).isEmpty()) {
                    limit.at(list).forbidden("may not be specified when `type` is 'Pod'");
                }
                continue;
            }
            limit.at(list).entries((name, amount) -> {
                if (type.equals("Pod") || type.equals("Container")) {
                    ResourceRules.containerName(name, amount);
                } else {
                    ResourceRules.name(name, amount);
                }
                names.add(name);
            });
        }
        if (type.equals("PersistentVolumeClaim")
                && !limit.at("min").at("storage").isSet()
                && !limit.at("max").at("storage").isSet()) {
            limit.at("limits")
                    .required("either minimum or maximum storage value is required, but neither was provided");
        }
        names.forEach(name -> order(limit, name));
    }

    private static void order(Spot limit, String name) {
        Spot min = limit.at("min").entry(name);
        Spot max = limit.at("max").entry(name);
        Spot limits = limit.at("default").entry(name);
        Spot requests = limit.at("defaultRequest").entry(name);
        above(min, "min value", max, "max value", min);
        above(min, "min value", requests, "default request value", requests);
        above(requests, "default request value", max, "max value", requests);
        above(requests, "default request value", limits, "default limit value", requests);
        if (exceeds(min, limits)) {
            limits.invalid(
                    GoValues.of(min.value()),
                    "min value " + min.text() + " is greater than default value " + limits.text());
        }
        if (exceeds(limits, max)) {
            limits.invalid(
                    GoValues.of(max.value()),
                    "default value " + limits.text() + " is greater than max value " + max.text());
        }
        Spot ratio = limit.at("maxLimitRequestRatio").entry(name);
        if (ratio.isSet() && ratio.quantity().compareTo(BigDecimal.ONE) < 0) {
            ratio.invalid("ratio " + ratio.text() + " is less than 1");
        }
    }

    private static void above(Spot low, String lowName, Spot high, String highName, Spot at) {
        if (exceeds(low, high)) {
            at.invalid(lowName + " " + low.text() + " is greater than " + highName + " " + high.text());
        }
    }

    private static boolean exceeds(Spot low, Spot high) {
        return low.isSet() && high.isSet() && low.quantity().compareTo(high.quantity()) > 0;
    }
}
