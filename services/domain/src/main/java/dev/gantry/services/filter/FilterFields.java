package dev.gantry.services.filter;

import dev.gantry.services.filter.FilterField.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields one kind of row has. Immutable; any thread. */
public record FilterFields(String kind, List<FilterField> fields) {
    private static final FilterField CLUSTER = text("cluster", FilterMeaning.CLUSTER, "cluster:live-sh");
    private static final FilterField NAMESPACE = text("namespace", FilterMeaning.NAMESPACE, "namespace:media,gift");
    private static final FilterField NAME = text("name", FilterMeaning.NAME, "name:gift-rank-*");
    private static final FilterField HEALTH = text(FilterField.STATE, FilterMeaning.STATE, "state:failing,lost");
    private static final FilterField AGE = number("age", Unit.AGE, FilterMeaning.AGE, "age<10m");
    private static final FilterField IMAGE = texts("image", FilterMeaning.IMAGES, "image:*/gift-rank:*");

    /** What people who come from kubectl and k9s type. */
    private static final Map<String, String> SHORT = Map.of("ns", "namespace", "mem", "memory", "health", "state");

    public static final FilterFields PODS = new FilterFields(
            "pods",
            List.of(
                    CLUSTER,
                    NAMESPACE,
                    NAME,
                    text("status", FilterMeaning.STATUS, "status:CrashLoopBackOff"),
                    HEALTH,
                    text("phase", FilterMeaning.PHASE, "phase:Pending"),
                    text("ready", FilterMeaning.READY, "ready:1/2"),
                    text("node", FilterMeaning.NODE, "node:gz-c6-*"),
                    text("app", FilterMeaning.APP, "app:stream-*"),
                    text("owner", FilterMeaning.OWNER, "owner:gift-rank-9vqzffkn4g"),
                    text("ip", FilterMeaning.FIRST_IP, "ip:10.2.*"),
                    IMAGE,
                    number("restarts", Unit.COUNT, FilterMeaning.RESTARTS, "restarts>5"),
                    number("restarted", Unit.AGE, FilterMeaning.LAST_RESTART, "restarted<10m"),
                    AGE,
                    number("cpu", Unit.CPU, FilterMeaning.REQUESTED_CPU, "cpu>=2"),
                    number("memory", Unit.BYTES, FilterMeaning.REQUESTED_MEMORY, "memory>1Gi"),
                    number("gpu", Unit.COUNT, FilterMeaning.REQUESTED_GPUS, "gpu>0")));

    public static final FilterFields NODES = new FilterFields(
            "nodes",
            List.of(
                    CLUSTER,
                    NAME,
                    text("status", FilterMeaning.STATUS, "status:NotReady"),
                    HEALTH,
                    texts("role", FilterMeaning.ROLES, "role:worker"),
                    text("room", FilterMeaning.ROOM, "room:gz-07"),
                    text("pool", FilterMeaning.POOL, "pool:cpu-a"),
                    text("version", FilterMeaning.VERSION, "version:v1.31*"),
                    text("ip", FilterMeaning.INTERNAL_IP, "ip:10.*"),
                    texts("taint", FilterMeaning.TAINTS, "taint:*NoSchedule"),
                    text("cordoned", FilterMeaning.YES_OR_NO, "cordoned:yes"),
                    AGE,
                    number("cpu", Unit.CPU, FilterMeaning.ALLOCATABLE_CPU, "cpu>=64"),
                    number("memory", Unit.BYTES, FilterMeaning.ALLOCATABLE_MEMORY, "memory>256Gi"),
                    number("gpu", Unit.COUNT, FilterMeaning.ALLOCATABLE_GPUS, "gpu>0")));

    public static final FilterFields APPS = new FilterFields(
            "apps",
            List.of(
                    CLUSTER,
                    NAMESPACE,
                    NAME,
                    text("kind", FilterMeaning.WORKLOAD_KIND, "kind:Deployment"),
                    HEALTH,
                    text("rolling", FilterMeaning.YES_OR_NO, "rolling:yes"),
                    text("revision", FilterMeaning.REVISION, "revision:87"),
                    IMAGE,
                    number("desired", Unit.COUNT, FilterMeaning.WANTED, "desired>10"),
                    number("available", Unit.COUNT, FilterMeaning.AVAILABLE, "available<1"),
                    number("unready", Unit.COUNT, FilterMeaning.UNREADY, "unready>0"),
                    AGE));

    public static final FilterFields EVENTS = new FilterFields(
            "events",
            List.of(
                    CLUSTER,
                    NAMESPACE,
                    NAME,
                    text("type", FilterMeaning.TYPE, "type:Warning"),
                    text("reason", FilterMeaning.REASON, "reason:BackOff,Failed*"),
                    text("kind", FilterMeaning.OBJECT_KIND, "kind:Pod"),
                    text("object", FilterMeaning.OBJECT_NAME, "object:gift-rank-*"),
                    text("source", FilterMeaning.SOURCE, "source:kubelet"),
                    number("count", Unit.COUNT, FilterMeaning.COUNT, "count>10"),
                    number("age", Unit.AGE, FilterMeaning.LAST_SEEN, "age<10m")));

    private static final Set<String> AGES = all().stream()
            .flatMap(kind -> kind.fields().stream())
            .filter(field -> field.unit() == Unit.AGE)
            .map(FilterField::name)
            .collect(Collectors.toUnmodifiableSet());

    public FilterFields {
        fields = List.copyOf(fields);
    }

    /** All kinds, in the order help lists them. */
    public static List<FilterFields> all() {
        return List.of(PODS, NODES, APPS, EVENTS);
    }

    /** Whether the field's value grows by itself. */
    static boolean isAge(String name) {
        return AGES.contains(name);
    }

    public Optional<FilterField> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String full = SHORT.getOrDefault(lower, lower);
        return fields.stream().filter(field -> field.name().equals(full)).findFirst();
    }

    /** The field a misspelt name most likely meant: at most two letters off. */
    Optional<FilterField> closestTo(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            return Optional.empty();
        }
        Stream<FilterField> near = fields.stream()
                .filter(field -> field.name().startsWith(lower) || Spelling.distance(field.name(), lower) <= 2);
        return near.min((one, other) ->
                Integer.compare(Spelling.distance(one.name(), lower), Spelling.distance(other.name(), lower)));
    }

    private static FilterField text(String name, FilterMeaning meaning, String example) {
        return new FilterField(name, Unit.TEXT, meaning, example);
    }

    private static FilterField texts(String name, FilterMeaning meaning, String example) {
        return new FilterField(name, Unit.TEXTS, meaning, example);
    }

    private static FilterField number(String name, Unit unit, FilterMeaning meaning, String example) {
        return new FilterField(name, unit, meaning, example);
    }
}
