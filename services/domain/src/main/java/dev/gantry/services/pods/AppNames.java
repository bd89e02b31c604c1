package dev.gantry.services.pods;

import dev.gantry.services.inventory.Labels;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.Owner;
import java.util.regex.Pattern;

/**
 * Which app a pod belongs to: what its labels say, else its owner's name without what a controller appended. Pure; any
 * thread.
 */
public final class AppNames {
    private static final String[] LABELS = {"app.kubernetes.io/name", "app", "k8s-app"};

    /** A CronJob names its Jobs after the scheduled minute: eight digits since Kubernetes 1.21, ten before. */
    private static final Pattern SCHEDULED = Pattern.compile("-\\d{8,10}$");

    private AppNames() {}

    /** Empty for a pod that stands alone and carries none of the labels. */
    public static String of(Pod pod) {
        Labels labels = pod.meta().labels();
        for (String key : LABELS) {
            String name = labels.get(key);
            if (name != null && !name.isEmpty()) {
                return name;
            }
        }
        return ofOwner(pod.meta());
    }

    /** The workload that made a pod, by its owner's name; empty for a pod that stands alone. */
    public static String ofOwner(Meta meta) {
        Owner owner = meta.owner();
        return switch (owner.kind()) {
            case "ReplicaSet" -> withoutHash(owner.name(), meta.labels().get("pod-template-hash"));
            case "Job" -> SCHEDULED.matcher(owner.name()).replaceFirst("");
            case "Node" -> "";
            default -> owner.name();
        };
    }

    private static String withoutHash(String name, @org.jspecify.annotations.Nullable String hash) {
        return hash != null && name.endsWith("-" + hash) ? name.substring(0, name.length() - hash.length() - 1) : name;
    }

    /** How many characters of a pod's name its template gave it; the rest was generated. */
    public static int stemLength(Pod pod) {
        String hash = pod.meta().labels().get("pod-template-hash");
        int cut = hash == null ? -1 : pod.name().lastIndexOf("-" + hash);
        if (cut > 0) {
            return cut;
        }
        String owner = pod.meta().owner().name();
        return !owner.isEmpty() && pod.name().startsWith(owner + "-")
                ? owner.length()
                : pod.name().length();
    }
}
