package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.Autoscaler.Metric;
import dev.gantry.services.demo.actors.controllers.EventLog.Subject;
import dev.gantry.services.demo.actors.controllers.Scales.Scale;
import dev.gantry.services.demo.actors.controllers.ScalingHistory.Decision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scales by how busy pods are ({@code pkg/controller/podautoscaler}), every fifteen seconds. One thread. */
final class AutoscalerController extends Controller {
    private static final long PERIOD_SECONDS = 15;

    private final Table<Autoscaler> scalers = new Table<>(Autoscaler::of);
    private final Picture picture;
    private final Scales scales;
    private final Usage usage;
    private final EventLog events;
    private final Map<String, ScalingHistory> histories = new HashMap<>();

    AutoscalerController(Lookout lookout, Picture picture, Scales scales, Usage usage) {
        super(lookout);
        this.picture = picture;
        this.scales = scales;
        this.usage = usage;
        this.events = log("horizontal-pod-autoscaler");
        lookout.follow(Resource.AUTOSCALERS, scalers);
        scalers.onChange((before, after) -> {
            if (after == null && before != null) {
                histories.remove(before.uid());
            } else if (after != null && (before == null || !after.meta().hasSameSpec(before.meta()))) {
                queue.add(after.key());
            }
        });
    }

    @Override
    protected void sync(Key key, Beat beat) {
        Autoscaler scaler = scalers.get(key);
        if (scaler == null) {
            return;
        }
        queue.add(key, beat.fleet().plusSeconds(PERIOD_SECONDS));
        AutoscalerStatus status = new AutoscalerStatus(scaler, beat);
        Subject subject = new Subject(Resource.AUTOSCALERS, scaler.meta());
        Scale scale = scales.find(scaler.kind(), new Key(key.namespace(), scaler.target()));
        if (scale == null) {
            String why = scaler.kind() + " \"" + scaler.target() + "\" not found";
            events.warning(beat, subject, "FailedGetScale", why);
            status.set(
                    "AbleToScale",
                    "False",
                    "FailedGetScale",
                    "the HPA controller was unable to get the target's current scale: " + why);
        } else {
            status.set(
                    "AbleToScale",
                    "True",
                    "SucceededGetScale",
                    "the HPA controller was able to get the target's current scale");
            go(scaler, scale, status, subject, beat);
        }
        if (status.isChanged()) {
            api.patch(Resource.AUTOSCALERS, key.namespace(), key.name(), "status", status.patch());
        }
    }

    private void go(Autoscaler scaler, Scale scale, AutoscalerStatus status, Subject subject, Beat beat) {
        int current = scale.replicas();
        if (current == 0) {
            status.set(
                    "ScalingActive",
                    "False",
                    "ScalingDisabled",
                    "scaling is disabled since the replica count of the target is zero");
            status.replicas(0, 0);
        } else if (current > scaler.spec().most()) {
            rescale(
                    scaler,
                    scale,
                    scaler.spec().most(),
                    "Current number of replicas above Spec.MaxReplicas",
                    status,
                    beat);
        } else if (current < scaler.spec().least()) {
            rescale(
                    scaler,
                    scale,
                    scaler.spec().least(),
                    "Current number of replicas below Spec.MinReplicas",
                    status,
                    beat);
        } else {
            measure(scaler, scale, status, subject, beat);
        }
    }

    private void measure(Autoscaler scaler, Scale scale, AutoscalerStatus status, Subject subject, Beat beat) {
        List<Pod> pods = picture.podsByLabels().find(scale.key().namespace(), scale.selector());
        int most = -1;
        String by = "";
        String failure = "";
        int failures = 0;
        for (Metric metric : scaler.spec().metrics()) {
            Recommendation one = metric.isCpu()
                    ? Recommendation.of(metric, scale, pods, usage)
                    : Recommendation.failed("no metrics known for " + metric.name());
            if (!one.failure().isEmpty()) {
                failures++;
                failure = failure.isEmpty() ? said(metric) + one.failure() : failure;
                continue;
            }
            status.metric(metric, one);
            if (one.replicas() > most) {
                most = one.replicas();
                by = name(metric);
            }
        }
        int all = scaler.spec().metrics().size();
        if (failures > 0 && (most < 0 || most < scale.replicas())) {
            fail(failure, failures, all, scale, status, subject, beat);
            return;
        }
        status.set(
                "ScalingActive",
                "True",
                "ValidMetricFound",
                "the HPA was able to successfully calculate a replica count from " + by);
        decide(scaler, scale, most, by, status, beat);
    }

    private static String said(Metric metric) {
        return "failed to get " + metric.name() + (metric.utilization() >= 0 ? " utilization: " : " usage: ");
    }

    private static String name(Metric metric) {
        return metric.utilization() >= 0 ? "cpu resource utilization (percentage of request)" : "cpu resource";
    }

    private void fail(
            String failure, int failures, int all, Scale scale, AutoscalerStatus status, Subject subject, Beat beat) {
        events.warning(beat, subject, "FailedGetResourceMetric", failure);
        status.set(
                "ScalingActive",
                "False",
                "FailedGetResourceMetric",
                "the HPA was unable to compute the replica count: " + failure);
        status.current(scale.replicas());
        events.warning(
                beat,
                subject,
                "FailedComputeMetricsReplicas",
                "invalid metrics (" + failures + " invalid out of " + all
                        + "), first error is: failed to get cpu resource metric value: " + failure);
    }

    private void decide(Autoscaler scaler, Scale scale, int wanted, String by, AutoscalerStatus status, Beat beat) {
        int current = scale.replicas();
        ScalingHistory history = history(scaler, current, beat);
        Decision stable = history.stabilize(scaler, current, wanted, beat.fleet());
        status.set("AbleToScale", "True", stable.reason(), stable.message());
        Decision limited = history.limit(scaler, current, stable.replicas(), beat.fleet());
        boolean isLimited = limited.replicas() != stable.replicas();
        status.set("ScalingLimited", isLimited ? "True" : "False", limited.reason(), limited.message());
        if (limited.replicas() == current) {
            status.replicas(current, current);
        } else {
            String reason = wanted > current ? by + " above target" : "All metrics below target";
            rescale(scaler, scale, limited.replicas(), reason, status, beat);
        }
    }

    private ScalingHistory history(Autoscaler scaler, int current, Beat beat) {
        return histories.computeIfAbsent(scaler.uid(), any -> new ScalingHistory(current, beat.fleet()));
    }

    private void rescale(
            Autoscaler scaler, Scale scale, int wanted, String reason, AutoscalerStatus status, Beat beat) {
        Key key = scale.key();
        if (api.patch(scale.resource(), key.namespace(), key.name(), "", object("spec", object("replicas", wanted)))
                == null) {
            return;
        }
        history(scaler, scale.replicas(), beat).scaled(wanted - scale.replicas(), beat.fleet());
        events.normal(
                beat,
                new Subject(Resource.AUTOSCALERS, scaler.meta()),
                "SuccessfulRescale",
                "New size: " + wanted + "; reason: " + reason);
        status.set(
                "AbleToScale",
                "True",
                "SucceededRescale",
                "the HPA controller was able to update the target scale to " + wanted);
        status.replicas(scale.replicas(), wanted);
        status.scaled();
    }
}
