package dev.gantry.views.apps;

import dev.gantry.resources.Messages;
import dev.gantry.services.apps.Workload;
import dev.gantry.services.apps.WorkloadRules;
import dev.gantry.services.filter.Searchable;
import dev.gantry.services.filter.Searchables;
import dev.gantry.services.health.Health;
import dev.gantry.services.health.WorkloadHealthRules;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.units.Ages;
import dev.gantry.views.tables.Row;
import dev.gantry.views.tables.RowKey;
import java.time.Instant;

/** A workload with every text of its row ready to show. Immutable; any thread. */
public record AppRow(RowKey key, Workload workload, String status, String ready, String age) implements Row {
    static AppRow of(String cluster, Workload workload, Instant now, Messages messages) {
        return new AppRow(
                new RowKey(cluster, workload.uid()),
                workload,
                status(workload, messages),
                ready(workload),
                Ages.since(workload.meta().created(), now));
    }

    /** Of Jobs and CronJobs what kubectl prints, of the others one of Gantry's words. */
    private static String status(Workload workload, Messages messages) {
        Workload.Progress progress = workload.progress();
        return switch (workload.kind()) {
            case JOB -> progress.condition().isEmpty() ? "Running" : progress.condition();
            case CRON_JOB -> progress.suspended() ? messages.text("apps.status.paused") : progress.schedule();
            case DEPLOYMENT, STATEFUL_SET, DAEMON_SET, REPLICA_SET -> serving(workload, messages);
            case POD, NODE, EVENT, NAMESPACE -> "";
        };
    }

    private static String serving(Workload workload, Messages messages) {
        Workload.Scale scale = workload.scale();
        if (workload.progress().suspended()) {
            return messages.text("apps.status.paused");
        }
        if (workload.progress().condition().equals("ProgressDeadlineExceeded")) {
            return workload.progress().condition();
        }
        if (WorkloadRules.isRolling(workload)) {
            return messages.text("apps.status.rolling");
        }
        if (scale.desired() == 0) {
            return messages.text("apps.status.zero");
        }
        if (scale.available() >= scale.desired()) {
            return messages.text("apps.status.ready");
        }
        return messages.text(scale.available() == 0 ? "apps.status.down" : "apps.status.degraded");
    }

    private static String ready(Workload workload) {
        Workload.Scale scale = workload.scale();
        return switch (workload.kind()) {
            case CRON_JOB -> "";
            default -> WorkloadRules.ready(workload) + "/" + scale.desired();
        };
    }

    @Override
    public AppRow aged(long nowSeconds) {
        String now = Ages.since(workload.meta().created(), Instant.ofEpochSecond(nowSeconds));
        return now.equals(age) ? this : new AppRow(key, workload, status, ready, now);
    }

    @Override
    public Searchable searchable(Instant now) {
        return Searchables.of(workload, key.cluster(), now);
    }

    Health health() {
        return WorkloadHealthRules.of(workload);
    }

    /** A number of pods, which a CronJob does not have. */
    String pods(int number) {
        return workload.kind() == Kind.CRON_JOB ? "" : Integer.toString(number);
    }

    @Override
    public String namespace() {
        return workload.namespace();
    }

    @Override
    public String name() {
        return workload.name();
    }

    /**
     * Without the registry, which is the same in nearly every row, and of an image named like the app the tag alone:
     * what is cut off a long name must not be what tells releases apart.
     */
    String images() {
        return String.join(
                ", ",
                workload.images().stream()
                        .map(image -> shortened(image.substring(image.lastIndexOf('/') + 1)))
                        .toList());
    }

    private String shortened(String image) {
        int colon = image.indexOf(':');
        String base = colon < 0 ? image : image.substring(0, colon);
        boolean isOwn = colon >= 0 && (name().equals(base) || name().startsWith(base + "-"));
        return isOwn ? image.substring(colon + 1) : image;
    }
}
