package dev.gantry.tests.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Makes events about pods as kubelets and the scheduler report them. */
final class EventMaker {
    /** A kind of event: who says it, how bad it is, and in which words. */
    private record Report(String component, String type, String reason, String message) {}

    private static final List<Report> REPORTS = List.of(
            new Report("kubelet", "Warning", "BackOff", "Back-off restarting failed container"),
            new Report(
                    "kubelet",
                    "Warning",
                    "Unhealthy",
                    "Readiness probe failed: HTTP probe failed with statuscode: 503"),
            new Report("kubelet", "Normal", "Pulled", "Container image already present on machine"),
            new Report("kubelet", "Normal", "Started", "Started container"),
            new Report("kubelet", "Warning", "Failed", "拉取镜像失败：registry.live.example 连接超时"),
            new Report(
                    "default-scheduler",
                    "Warning",
                    "FailedScheduling",
                    "0/700 nodes are available: 688 Insufficient cpu."),
            new Report("default-scheduler", "Normal", "Scheduled", "Successfully assigned the pod"));

    private final FleetSize size;
    private final PodMaker pods;

    EventMaker(FleetSize size, PodMaker pods) {
        this.size = size;
        this.pods = pods;
    }

    ObjectNode event(int index, PodPlan about, String uid) {
        Chance chance = Chance.of(size.seed(), "event " + index);
        Report report = chance.pick(REPORTS);
        Instant last = size.at().minus(Duration.ofSeconds(chance.below(3_000)));
        String pod = pods.name(about);
        return Json.object(
                "apiVersion", "v1",
                "kind", "Event",
                "metadata",
                        Json.object(
                                "name",
                                pod + "." + chance.hex(16),
                                "namespace",
                                about.app().namespace()),
                "involvedObject",
                        Json.object(
                                "apiVersion",
                                "v1",
                                "kind",
                                "Pod",
                                "name",
                                pod,
                                "namespace",
                                about.app().namespace(),
                                "uid",
                                uid),
                "type", report.type(),
                "reason", report.reason(),
                "message", report.message(),
                "source", Json.object("component", report.component()),
                "count", chance.between(1, 40),
                "firstTimestamp",
                        last.minus(Duration.ofMinutes(chance.below(50))).toString(),
                "lastTimestamp", last.toString());
    }
}
