package dev.gantry.services.demo.admission;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.api.Documents;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.ObjectStore;
import dev.gantry.services.demo.store.ObjectStore.Written;
import dev.gantry.services.demo.store.Stored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The quotas of a namespace: what they count is charged before an object is made, and refused where it would be too
 * much (apiserver's {@code admission/plugin/resourcequota}). Any thread.
 */
final class Quotas {
    private static final int TRIES = 5;

    private final Kind quotas;
    private final ObjectStore store;
    private final Documents documents;

    Quotas(Kind quotas, ObjectStore store, Documents documents) {
        this.quotas = quotas;
        this.store = store;
        this.documents = documents;
    }

    /**
     * Charges a new object.
     *
     * @param isDryRun whether nothing is written down
     * @throws ApiException 403 where a quota is exceeded or cannot be counted
     */
    void charge(Target target, JsonNode object, boolean isDryRun) {
        List<Stored> all = store.list(quotas, target.namespace()).objects();
        if (all.isEmpty()) {
            return;
        }
        Map<String, Amount> usage = Usage.of(target.kind(), object);
        List<Stored> charged = new ArrayList<>();
        for (Stored stored : all) {
            if (isAbout(documents.view(stored), target.kind(), object)) {
                require(target, object, documents.view(stored));
                charged.add(stored);
            }
        }
        for (Stored stored : charged) {
            charged(target, documents.view(stored), usage);
        }
        if (!isDryRun) {
            charged.forEach(stored -> write(target, stored, usage));
        }
    }

    private static Set<String> counted(JsonNode quota, Kind kind) {
        Set<String> counted = new TreeSet<>();
        quota.path("status").path("hard").propertyNames().stream()
                .filter(resource -> Usage.isOf(kind, resource))
                .forEach(counted::add);
        return counted;
    }

    private static boolean isAbout(JsonNode quota, Kind kind, JsonNode object) {
        return !counted(quota, kind).isEmpty() && Usage.isInScopes(quota.path("spec"), kind, object);
    }

    /** What can be counted at all. */
    private static void require(Target target, JsonNode object, JsonNode quota) {
        String name = quota.path("metadata").path("name").asString();
        Set<String> counted = counted(quota, target.kind());
        if (target.kind().qualifiedName().equals("Pod")) {
            Map<String, Set<String>> unsaid = Usage.unsaid(object.path("spec"), counted);
            if (!unsaid.isEmpty()) {
                throw refusal(
                        target,
                        "failed quota: " + name + ": must specify "
                                + unsaid.entrySet().stream()
                                        .map(one -> one.getKey() + " for: " + String.join(",", one.getValue()))
                                        .collect(Collectors.joining("; ")));
            }
        }
        Set<String> known = Set.copyOf(quota.path("status").path("used").propertyNames());
        if (!known.containsAll(counted)) {
            throw refusal(target, "status unknown for quota: " + name + ", resources: " + String.join(",", counted));
        }
    }

    /** What a quota has used with one more object, of those resources only that it limits. */
    private static Map<String, Amount> charged(Target target, JsonNode quota, Map<String, Amount> usage) {
        Map<String, Amount> hard = Amount.all(quota.path("status").path("hard"));
        Map<String, Amount> used = Amount.all(quota.path("status").path("used"));
        Map<String, Amount> next = new TreeMap<>();
        List<String> exceeded = new ArrayList<>();
        usage.forEach((resource, amount) -> {
            Amount most = hard.get(resource);
            if (most != null && !amount.isNothing()) {
                Amount sum = amount.plus(used.getOrDefault(resource, new Amount(BigDecimal.ZERO, false)));
                next.put(resource, sum);
                if (sum.compareTo(most) > 0) {
                    exceeded.add(resource);
                }
            }
        });
        if (!exceeded.isEmpty()) {
            throw refusal(
                    target,
                    "exceeded quota: " + quota.path("metadata").path("name").asString() + ", requested: "
                            + told(exceeded, usage) + ", used: " + told(exceeded, used) + ", limited: "
                            + told(exceeded, hard));
        }
        return next;
    }

    private static String told(List<String> resources, Map<String, Amount> amounts) {
        return resources.stream()
                .flatMap(resource -> {
                    Amount amount = amounts.get(resource);
                    return amount == null ? Stream.empty() : Stream.of(resource + "=" + amount.text());
                })
                .collect(Collectors.joining(","));
    }

    private void write(Target target, Stored first, Map<String, Amount> usage) {
        Stored stored = first;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            ObjectNode quota = documents.tree(stored);
            Map<String, Amount> next = charged(target, quota, usage);
            if (next.isEmpty()) {
                return;
            }
            ObjectNode used = (ObjectNode) quota.withObject("/status/used");
            next.forEach((resource, amount) -> used.put(resource, amount.text()));
            Written written = store.replace(
                    stored.key(), stored.revision(), revision -> documents.stored(first.key(), quota, revision));
            switch (written) {
                case Written.Done done -> {
                    return;
                }
                case Written.Occupied other -> stored = other.object();
                case Written.Missing missing -> {
                    return;
                }
            }
        }
        throw Refusals.modified(quotas, first.key().name());
    }

    private static ApiException refusal(Target target, String detail) {
        return Refusals.forbidden(target.kind(), target.name(), detail);
    }
}
