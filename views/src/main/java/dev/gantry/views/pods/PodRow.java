package dev.gantry.views.pods;

import dev.gantry.resources.Messages;
import dev.gantry.services.filter.Searchable;
import dev.gantry.services.filter.Searchables;
import dev.gantry.services.health.Health;
import dev.gantry.services.health.PodHealthRules;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.pods.AppNames;
import dev.gantry.services.pods.GpuResources;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.pods.PodStatus;
import dev.gantry.services.pods.Requests;
import dev.gantry.services.units.Ages;
import dev.gantry.views.controls.Amounts;
import dev.gantry.views.tables.Row;
import dev.gantry.views.tables.RowKey;
import java.time.Instant;

/**
 * A pod with every text of its row ready to show. Immutable; any thread.
 *
 * @param app empty for a pod of none
 * @param fixed texts that change only with the pod
 * @param aged what time changes
 */
public record PodRow(RowKey key, Pod pod, String app, Fixed fixed, Aged aged, Messages messages) implements Row {
    /**
     * Texts that change only with the pod.
     *
     * @param head the part of the name that people know
     * @param tail the generated part
     */
    public record Fixed(String head, String tail, String ready, String cpu, String memory, String gpu, String node) {
        private static Fixed of(Pod pod, String unknown) {
            Requests requests = pod.spec().requests();
            PodStatus status = pod.status();
            int stem = AppNames.stemLength(pod);
            long gpus = GpuResources.count(requests.extended());
            return new Fixed(
                    pod.name().substring(0, stem),
                    pod.name().substring(stem),
                    status.ready() + "/" + status.containers(),
                    known(Amounts.cpu(requests.cpuMillicores()), unknown),
                    known(Amounts.bytes(requests.memoryBytes()), unknown),
                    gpus == 0 ? unknown : Long.toString(gpus),
                    known(pod.node(), unknown));
        }

        private static String known(String text, String unknown) {
            return text.isEmpty() ? unknown : text;
        }
    }

    /**
     * What time changes.
     *
     * @param restarted how long ago, in words; empty for never
     * @param restartedLately so that it alone makes the pod worth a look
     */
    public record Aged(Health health, String age, String restarted, boolean restartedLately) {
        private static Aged of(Pod pod, Instant now, Messages messages) {
            PodStatus status = pod.status();
            boolean restarted = status.restarts() > 0 && status.lastRestart() != Meta.NO_TIME;
            return new Aged(
                    PodHealthRules.of(pod, now),
                    Ages.since(pod.meta().created(), now),
                    restarted ? messages.text("pods.restarts.ago", Ages.since(status.lastRestart(), now)) : "",
                    PodHealthRules.restartedLately(status, now));
        }
    }

    public static PodRow of(String cluster, Pod pod, Instant now, Messages messages) {
        return new PodRow(
                new RowKey(cluster, pod.uid()),
                pod,
                AppNames.of(pod),
                Fixed.of(pod, messages.text("value.unknown")),
                Aged.of(pod, now, messages),
                messages);
    }

    @Override
    public PodRow aged(long nowSeconds) {
        Aged now = Aged.of(pod, Instant.ofEpochSecond(nowSeconds), messages);
        return now.equals(aged) ? this : new PodRow(key, pod, app, fixed, now, messages);
    }

    @Override
    public Searchable searchable(Instant now) {
        return Searchables.of(pod, key.cluster(), now);
    }

    @Override
    public String namespace() {
        return pod.namespace();
    }

    @Override
    public String name() {
        return pod.name();
    }

    public String status() {
        return pod.status().word();
    }

    /** The number of restarts alone; how long ago the newest was is in {@link Aged}. */
    public String restarts() {
        return Integer.toString(pod.status().restarts());
    }
}
