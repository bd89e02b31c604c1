package dev.gantry.services.demo.admission;

import dev.gantry.services.demo.api.Documents;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.ObjectStore;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The limit ranges of a namespace (kubernetes' {@code admission/limitranger}). Any thread. */
final class Limits {
    private static final String NOTE = "kubernetes.io/limit-ranger";

    private final Kind ranges;
    private final ObjectStore store;
    private final Documents documents;

    Limits(Kind ranges, ObjectStore store, Documents documents) {
        this.ranges = ranges;
        this.store = store;
        this.documents = documents;
    }

    private List<JsonNode> items(String namespace, String type) {
        List<JsonNode> items = new ArrayList<>();
        store.list(ranges, namespace)
                .objects()
                .forEach(range -> documents
                        .view(range)
                        .path("spec")
                        .path("limits")
                        .forEach(item -> {
                            if (item.path("type").asString("").equals(type)) {
                                items.add(item);
                            }
                        }));
        return items;
    }

    /** Gives containers what they do not ask for, and says so in an annotation. */
    void fill(Target target, ObjectNode pod) {
        List<String> notes = new ArrayList<>();
        for (JsonNode item : items(target.namespace(), "Container")) {
            for (JsonNode container : pod.path("spec").path("containers")) {
                fill((ObjectNode) container, item, "container", notes);
            }
            for (JsonNode container : pod.path("spec").path("initContainers")) {
                fill((ObjectNode) container, item, "init container", notes);
            }
        }
        if (!notes.isEmpty()) {
            ((ObjectNode) pod.withObject("/metadata/annotations"))
                    .put(NOTE, "LimitRanger plugin set: " + String.join("; ", notes));
        }
    }

    private static void fill(ObjectNode container, JsonNode item, String what, List<String> notes) {
        String name = container.path("name").asString("");
        note(fill(container, "requests", item.path("defaultRequest")), " request for " + what + " " + name, notes);
        note(fill(container, "limits", item.path("default")), " limit for " + what + " " + name, notes);
    }

    private static void note(List<String> filled, String of, List<String> notes) {
        if (!filled.isEmpty()) {
            notes.add(String.join(", ", filled) + of);
        }
    }

    private static List<String> fill(ObjectNode container, String field, JsonNode usual) {
        List<String> filled = new ArrayList<>();
        for (Map.Entry<String, JsonNode> one : usual.properties()) {
            if (!container.path("resources").path(field).has(one.getKey())) {
                ((ObjectNode) container.withObject("/resources/" + field)).set(one.getKey(), one.getValue());
                filled.add(one.getKey());
            }
        }
        filled.sort(null);
        return filled;
    }

    /** @throws dev.gantry.services.demo.api.ApiException 403 outside of a limit */
    void check(Target target, ObjectNode object) {
        JsonNode spec = object.path("spec");
        List<String> problems = new ArrayList<>();
        if (target.kind().kind().equals("Pod")) {
            for (JsonNode item : items(target.namespace(), "Container")) {
                for (JsonNode container : PodResources.containers(spec)) {
                    Map<String, Amount> requests = PodResources.of(container, "requests");
                    check(item, requests, PodResources.of(container, "limits"), problems);
                }
            }
            for (JsonNode item : items(target.namespace(), "Pod")) {
                check(item, PodResources.sum(spec, "requests"), PodResources.sum(spec, "limits"), problems);
            }
        } else {
            Map<String, Amount> requests = Amount.all(spec.path("resources").path("requests"));
            for (JsonNode item : items(target.namespace(), "PersistentVolumeClaim")) {
                minimum(item, requests, Map.of(), problems);
                Amount.all(item.path("max")).forEach((name, most) -> {
                    Amount request = requests.get(name);
                    if (request == null || request.compareTo(most) > 0) {
                        problems.add(usage("maximum", name, item, most)
                                + (request == null
                                        ? ".  No request is specified"
                                        : ", but request is " + request.text()));
                    }
                });
            }
        }
        if (!problems.isEmpty()) {
            throw Refusals.forbidden(
                    target.kind(), target.name(), problems.size() == 1 ? problems.getFirst() : problems.toString());
        }
    }

    private static void check(
            JsonNode item, Map<String, Amount> requests, Map<String, Amount> limits, List<String> problems) {
        minimum(item, requests, limits, problems);
        Amount.all(item.path("max")).forEach((name, most) -> {
            Amount limit = limits.get(name);
            Amount request = requests.get(name);
            String told = usage("maximum", name, item, most);
            if (limit == null) {
                problems.add(told + ".  No limit is specified");
            } else if (limit.compareTo(most) > 0) {
                problems.add(told + ", but limit is " + limit.text());
            } else if (request != null && request.compareTo(most) > 0) {
                problems.add(told + ", but request is " + request.text());
            }
        });
        Amount.all(item.path("maxLimitRequestRatio"))
                .forEach((name, most) -> ratio(name, item, most, requests.get(name), limits.get(name), problems));
    }

    private static void minimum(
            JsonNode item, Map<String, Amount> requests, Map<String, Amount> limits, List<String> problems) {
        Amount.all(item.path("min")).forEach((name, least) -> {
            Amount request = requests.get(name);
            Amount limit = limits.get(name);
            String told = usage("minimum", name, item, least);
            if (request == null) {
                problems.add(told + ".  No request is specified");
            } else if (request.compareTo(least) < 0) {
                problems.add(told + ", but request is " + request.text());
            } else if (limit != null && limit.compareTo(least) < 0) {
                problems.add(told + ", but limit is " + limit.text());
            }
        });
    }

    private static void ratio(
            String name,
            JsonNode item,
            Amount most,
            @Nullable Amount request,
            @Nullable Amount limit,
            List<String> problems) {
        String told = name + " max limit to request ratio per "
                + item.path("type").asString() + " is " + most.text() + ", but ";
        if (request == null || request.isNothing()) {
            problems.add(told + "no request is specified or request is 0");
        } else if (limit == null || limit.isNothing()) {
            problems.add(told + "no limit is specified or limit is 0");
        } else {
            BigDecimal ratio = limit.value().divide(request.value(), MathContext.DECIMAL64);
            if (ratio.compareTo(most.value()) > 0) {
                problems.add(told + "provided ratio is " + String.format(Locale.ROOT, "%.6f", ratio));
            }
        }
    }

    private static String usage(String which, String name, JsonNode item, Amount enforced) {
        return which + " " + name + " usage per " + item.path("type").asString() + " is " + enforced.text();
    }
}
