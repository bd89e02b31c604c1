package dev.gantry.services.demo.logs;

import dev.gantry.services.demo.actors.Timeline;
import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.NodeLink;
import dev.gantry.services.demo.api.PodContainers;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.exec.Machine;
import dev.gantry.services.demo.exec.Machines;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.http.Exchange;
import dev.gantry.services.demo.http.ResourceRequest;
import dev.gantry.services.demo.http.SubresourceEndpoint;
import dev.gantry.services.demo.night.LoadCurve;
import dev.gantry.services.demo.store.Stored;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers {@code pods/log} as kube-apiserver and the kubelet behind it do. Any thread; follows on the request's. */
public final class LogEndpoint implements SubresourceEndpoint {
    /** A file is rotated each quarter of an hour, and one of half an hour or more is kept. */
    private static final Duration ROTATION = Duration.ofMinutes(15);

    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Cluster cluster;
    private final NodeLink link;
    private final Timeline timeline;
    private final LogWriter writer;
    private final Speakers speakers;
    private final Machines machines;

    /** @param link the way to the kubelets */
    public LogEndpoint(
            Cluster cluster,
            NodeLink link,
            ClusterPlan plan,
            World world,
            Machines machines,
            Timeline timeline,
            LoadCurve curve) {
        this.cluster = cluster;
        this.link = link;
        this.machines = machines;
        this.timeline = timeline;
        this.writer = new LogWriter(timeline, curve);
        this.speakers = new Speakers(plan, world, writer.book());
    }

    @Override
    public void handle(ResourceRequest request) throws IOException, InterruptedException {
        Exchange exchange = request.exchange();
        Target target = request.target();
        request.allow("get");
        Instant now = timeline.now();
        LogOptions options = LogOptions.of(exchange, target.name(), now);
        Stored stored = cluster.reading().get(target.object());
        JsonNode pod = cluster.documents().tree(stored);
        String container = PodContainers.chosen(pod, options.container());
        if (pod.path("spec").path("nodeName").asString("").isEmpty()) {
            exchange.answer(204, "text/plain").close();
            return;
        }
        link.check(
                pod,
                "Get",
                "containerLogs/" + target.namespace() + "/" + target.name() + "/" + container
                        + LogOptions.asSent(exchange));
        Asked asked = new Asked(stored, pod, container, options);
        LogRun run = LogRun.of(
                PodContainers.status(pod, container),
                new LogRun.Question(target.name(), container, options.isPrevious()));
        try (OutputStream out = exchange.answer(200, "text/plain")) {
            show(exchange, asked, stopping(pod, run), new LogPrinter(out, options), now);
        }
    }

    private record Asked(Stored stored, JsonNode pod, String container, LogOptions options) {}

    private void show(Exchange exchange, Asked asked, LogRun run, LogPrinter printer, Instant now)
            throws IOException, InterruptedException {
        Voice voice = voice(asked.pod, asked.container);
        Instant seen = seen(run, now);
        printer.first(voice.lines(run, from(asked.options, run, now), seen));
        if (asked.options.isFollowed()) {
            follow(exchange, asked, new Followed(voice, run), printer, seen);
        }
    }

    private Voice voice(JsonNode pod, String container) {
        Machine machine = machines.of(pod, container);
        if (machine.base() != null) {
            return new ProgramVoice(machine, timeline);
        }
        Speaker speaker = speakers.of(pod, container);
        return (run, from, to) -> writer.lines(speaker, run, from, to);
    }

    private record Followed(Voice voice, LogRun run) {}

    private void follow(Exchange exchange, Asked asked, Followed followed, LogPrinter printer, Instant from)
            throws IOException, InterruptedException {
        LogRun run = followed.run;
        Instant position = from;
        Instant now = timeline.now();
        Stored known = asked.stored;
        while (run.ending() == null && !printer.isFull() && exchange.isOpen() && !timeline.isOver()) {
            printer.flush();
            timeline.awaitAfter(now, PATIENCE);
            now = timeline.now();
            Stored stored = cluster.store().get(asked.stored.key());
            if (stored == null || !stored.uid().equals(known.uid())) {
                printer.print(followed.voice.lines(gone(run, position), position, now));
                return;
            }
            if (stored != known) {
                known = stored;
                run = renewed(cluster.documents().tree(stored), asked.container, run);
            }
            Instant seen = seen(run, now);
            printer.print(followed.voice.lines(run, position, seen));
            position = seen;
        }
    }

    /** Who stops within a beat still says so. */
    private static LogRun gone(LogRun run, Instant position) {
        Instant told = run.stopping();
        return told == null || !told.isBefore(position) ? run.toldToStop(position) : run;
    }

    private static LogRun renewed(JsonNode pod, String container, LogRun run) {
        LogRun ended = run.endIn(PodContainers.status(pod, container));
        return stopping(pod, ended == null ? run : ended);
    }

    /** A container hears of its end when its pod is deleted, not when that takes effect. */
    private static LogRun stopping(JsonNode pod, LogRun run) {
        JsonNode metadata = pod.path("metadata");
        String deletion = metadata.path("deletionTimestamp").asString("");
        if (deletion.isEmpty() || run.ending() != null) {
            return run;
        }
        long grace = metadata.path("deletionGracePeriodSeconds").asLong(0);
        // Deletions are stamped in whole seconds: what came after may have been read already.
        return run.toldToStop(Instant.parse(deletion).minusSeconds(grace).plusSeconds(1));
    }

    /** How far a life can be read: all of it once it is over. */
    private static Instant seen(LogRun run, Instant now) {
        LogRun.@Nullable Ending ending = run.ending();
        return ending == null ? now.minus(LogWriter.LAST_WORDS) : ending.at().plusNanos(1);
    }

    private Instant from(LogOptions options, LogRun run, Instant now) {
        LogRun.@Nullable Ending ending = run.ending();
        Instant end = ending == null ? now : ending.at();
        long second = timeline.fleetAt(end).getEpochSecond();
        Instant kept = timeline.before(end, KEPT.plusSeconds(second % ROTATION.toSeconds()));
        Instant since = options.since();
        Instant first = run.started().isAfter(kept) ? run.started() : kept;
        return since != null && since.isAfter(first) ? since : first;
    }
}
