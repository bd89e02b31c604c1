package dev.gantry.services.filter;

import dev.gantry.services.filter.FilterField.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields one kind of row has. Immutable; any thread. */
public record FilterFields(String kind, List<FilterField> fields) {
    private static final FilterField CLUSTER = text("cluster", "the cluster's name", "cluster:live-sh");
    private static final FilterField NAMESPACE = text("namespace", "the namespace", "namespace:media,gift");
    private static final FilterField NAME = text("name", "the object's name", "name:gift-rank-*");
    private static final FilterField HEALTH =
            text(FilterField.STATE, "healthy, progressing, warning, failing, lost or unknown", "state:failing,lost");
    private static final FilterField AGE = number("age", Unit.AGE, "time since it was created", "age<10m");
    private static final FilterField IMAGE = texts("image", "any of its images", "image:*/gift-rank:*");

    /** What people who come from kubectl and k9s type. */
    private static final Map<String, String> SHORT = Map.of("ns", "namespace", "mem", "memory", "health", "state");

    public static final FilterFields PODS = new FilterFields(
            "pods",
            List.of(
                    CLUSTER,
                    NAMESPACE,
                    NAME,
                    text("status", "the word kubectl prints", "status:CrashLoopBackOff"),
                    HEALTH,
                    text("phase", "the pod's phase", "phase:Pending"),
                    text("ready", "ready containers of all", "ready:1/2"),
                    text("node", "the node it is bound to", "node:gz-c6-*"),
                    text("app", "the app it belongs to", "app:stream-*"),
                    text("owner", "its controller's name", "owner:gift-rank-9vqzffkn4g"),
                    text("ip", "its first IP", "ip:10.2.*"),
                    IMAGE,
                    number("restarts", Unit.COUNT, "how often containers restarted", "restarts>5"),
                    AGE,
                    number("cpu", Unit.CPU, "requested CPU", "cpu>=2"),
                    number("memory", Unit.BYTES, "requested memory", "memory>1Gi"),
                    number("gpu", Unit.COUNT, "requested GPUs and GPU shares", "gpu>0")));

    public static final FilterFields NODES = new FilterFields(
            "nodes",
            List.of(
                    CLUSTER,
                    NAME,
                    text("status", "the word kubectl prints", "status:NotReady"),
                    HEALTH,
                    texts("role", "any of its roles", "role:worker"),
                    text("room", "the room it stands in", "room:gz-07"),
                    text("version", "the kubelet's version", "version:v1.31*"),
                    text("ip", "its internal IP", "ip:10.*"),
                    texts("taint", "any of its taints", "taint:*NoSchedule"),
                    text("cordoned", "yes or no", "cordoned:yes"),
                    AGE,
                    number("cpu", Unit.CPU, "allocatable CPU", "cpu>=64"),
                    number("memory", Unit.BYTES, "allocatable memory", "memory>256Gi"),
                    number("gpu", Unit.COUNT, "allocatable GPUs", "gpu>0")));

    public static final FilterFields APPS = new FilterFields(
            "apps",
            List.of(
                    CLUSTER,
                    NAMESPACE,
                    NAME,
                    text("kind", "the workload's kind", "kind:Deployment"),
                    HEALTH,
                    text("rolling", "yes or no", "rolling:yes"),
                    text("revision", "its revision", "revision:87"),
                    IMAGE,
                    number("desired", Unit.COUNT, "pods wanted", "desired>10"),
                    number("available", Unit.COUNT, "pods available", "available<1"),
                    number("unready", Unit.COUNT, "pods wanted but not ready", "unready>0"),
                    AGE));

    public static final FilterFields EVENTS = new FilterFields(
            "events",
            List.of(
                    CLUSTER,
                    NAMESPACE,
                    NAME,
                    text("type", "Normal or Warning", "type:Warning"),
                    text("reason", "why", "reason:BackOff,Failed*"),
                    text("kind", "the kind of its object", "kind:Pod"),
                    text("object", "the name of its object", "object:gift-rank-*"),
                    text("source", "who reported it", "source:kubelet"),
                    number("count", Unit.COUNT, "how often it was seen", "count>10"),
                    number("age", Unit.AGE, "time since it was last seen", "age<10m")));

    public FilterFields {
        fields = List.copyOf(fields);
    }

    /** All kinds, in the order help lists them. */
    public static List<FilterFields> all() {
        return List.of(PODS, NODES, APPS, EVENTS);
    }

    public Optional<FilterField> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String full = SHORT.getOrDefault(lower, lower);
        return fields.stream().filter(field -> field.name().equals(full)).findFirst();
    }

    /** The field a misspelt name most likely meant: at most two letters off. */
    Optional<FilterField> closestTo(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Stream<FilterField> near = fields.stream()
                .filter(field -> field.name().startsWith(lower) || Spelling.distance(field.name(), lower) <= 2);
        return near.min((one, other) ->
                Integer.compare(Spelling.distance(one.name(), lower), Spelling.distance(other.name(), lower)));
    }

    private static FilterField text(String name, String meaning, String example) {
        return new FilterField(name, Unit.TEXT, meaning, example);
    }

    private static FilterField texts(String name, String meaning, String example) {
        return new FilterField(name, Unit.TEXTS, meaning, example);
    }

    private static FilterField number(String name, Unit unit, String meaning, String example) {
        return new FilterField(name, unit, meaning, example);
    }
}
