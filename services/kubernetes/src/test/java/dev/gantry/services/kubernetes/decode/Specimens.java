package dev.gantry.services.kubernetes.decode;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** Makes objects of any shape the schema allows, with words that matter to the rules. Same seed, same objects. */
final class Specimens {
    private static final int DEEPEST = 9;
    private static final String[] WORDS = {
        "web", "db-0", "队列", "naïve", "📦", "a\"b\\c", "x", "very-long-name-" + "n".repeat(60), "tab\there"
    };
    private static final String[] IMAGES = {"nginx:1.27", "registry.example/队/app@sha256:" + "0f".repeat(32), "busybox"
    };
    private static final String[] CONDITIONS = {
        "Ready",
        "PodScheduled",
        "Initialized",
        "ContainersReady",
        "DiskPressure",
        "MemoryPressure",
        "Progressing",
        "Available",
        "Complete",
        "Failed",
        "Suspended",
        "FailureTarget",
        "SuccessCriteriaMet"
    };
    private static final String[] REASONS = {
        "CrashLoopBackOff",
        "Completed",
        "Error",
        "SchedulingGated",
        "PodInitializing",
        "NodeLost",
        "Evicted",
        "NewReplicaSetAvailable"
    };
    private static final String[] PHASES = {"Running", "Pending", "Succeeded", "Failed", "Unknown", "Active", "Dreaming"
    };
    private static final String[] QUANTITIES = {
        "100m", "1", "2500m", "64Mi", "1.5Gi", "1e3", "5E", "0", "1100m", "3", "128974848", "-1"
    };
    private static final String[] RESOURCES = {
        "cpu", "memory", "ephemeral-storage", "nvidia.com/gpu", "hugepages-2Mi", "pods", "example.com/队"
    };
    private static final String[] LABEL_KEYS = {
        "app",
        "tier",
        "pod-template-hash",
        "statefulset.kubernetes.io/pod-name",
        "kubernetes.io/hostname",
        "batch.kubernetes.io/job-name",
        "kubernetes.io/metadata.name",
        "deployment.kubernetes.io/revision",
        "键"
    };

    private final Random random;

    Specimens(Random random) {
        this.random = random;
    }

    Map<String, Object> object(String message) {
        Map<String, Object> object = make(message, 0);
        if (random.nextInt(20) > 0) {
            metadata(object).putIfAbsent("uid", new UUID(random.nextLong(), random.nextLong()).toString());
        }
        return object;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> metadata(Map<String, Object> object) {
        return (Map<String, Object>) object.computeIfAbsent("metadata", key -> new LinkedHashMap<String, Object>());
    }

    private Map<String, Object> make(String message, int depth) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Schema.Field field : Schema.message(message).fields()) {
            boolean deep = Schema.isMessage(field.type());
            int chance = deep && depth > 3 ? 4 : 7;
            if (random.nextInt(10) < chance && (!deep || depth < DEEPEST)) {
                tree.put(field.name(), field.list() ? list(field, depth) : value(field, depth));
            }
        }
        return tree;
    }

    private List<Object> list(Schema.Field field, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(depth > 2 ? 3 : 4); i > 0; i--) {
            list.add(value(field, depth));
        }
        return list;
    }

    private Object value(Schema.Field field, int depth) {
        return switch (field.type()) {
            case "string" -> text(field.name());
            case "int" -> number();
            case "bool" -> random.nextBoolean();
            case "time" -> time().truncatedTo(ChronoUnit.SECONDS).toString();
            case "microtime" -> time().toString();
            case "quantity" -> pick(QUANTITIES);
            case "strings" -> labels();
            case "quantities" -> amounts();
            case "intstr" -> random.nextBoolean() ? (Object) number() : "50%";
            default -> make(field.type(), depth + 1);
        };
    }

    private String text(String field) {
        return switch (field) {
            case "uid" ->
                random.nextInt(10) == 0 ? pick(WORDS) : new UUID(random.nextLong(), random.nextLong()).toString();
            case "resourceVersion" -> random.nextInt(10) == 0 ? pick(WORDS) : Long.toString(random.nextLong(1L << 40));
            case "type" -> random.nextInt(4) == 0 ? "InternalIP" : pick(CONDITIONS);
            case "status" -> pick(new String[] {"True", "False", "Unknown", ""});
            case "reason" -> random.nextInt(3) == 0 ? "" : pick(REASONS);
            case "phase" -> pick(PHASES);
            case "image" -> pick(IMAGES);
            case "restartPolicy" -> pick(new String[] {"Always", "OnFailure", ""});
            default -> random.nextInt(8) == 0 ? "" : pick(WORDS);
        };
    }

    private long number() {
        return switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1 -> -1 - random.nextInt(1_000);
            case 2 -> Integer.MAX_VALUE - random.nextInt(3);
            default -> random.nextInt(300);
        };
    }

    private Instant time() {
        return Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000) * 1_000L);
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            labels.put(pick(LABEL_KEYS), random.nextInt(6) == 0 ? "" : pick(WORDS));
        }
        return labels;
    }

    private Map<String, Object> amounts() {
        Map<String, Object> amounts = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            // Custom resources may hold quantities as plain numbers.
            amounts.put(pick(RESOURCES), random.nextInt(8) == 0 ? (Object) 7L : pick(QUANTITIES));
        }
        if (random.nextInt(200) == 0) {
            amounts.put("cpu", "much");
        }
        return amounts;
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
