package dev.gantry.views.details;

import dev.gantry.resources.Messages;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.details.ObjectFacts.Container;
import dev.gantry.views.details.ObjectFacts.Image;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The containers of a pod, or of the template of a workload, the init containers last. Immutable; any thread. */
final class ContainerFacts {
    private static final Set<String> STARTING = Set.of("", "ContainerCreating", "PodInitializing");

    private final Tree object;
    private final Instant now;
    private final Messages messages;

    ContainerFacts(Tree object, Instant now, Messages messages) {
        this.object = object;
        this.now = now;
        this.messages = messages;
    }

    List<Container> all() {
        Tree spec =
                object.at("spec", "containers").isThere() ? object.at("spec") : object.at("spec", "template", "spec");
        return Stream.concat(
                        spec.at("containers").items().stream().map(one -> container(one, "containerStatuses", "")),
                        spec.at("initContainers").items().stream()
                                .map(one -> container(
                                        one, "initContainerStatuses", messages.text("details.container.init"))))
                .toList();
    }

    private Container container(Tree spec, String statuses, String kind) {
        String name = spec.at("name").text();
        Image image = Image.of(spec.at("image").text());
        return object.at("status", statuses).items().stream()
                .filter(status -> status.at("name").text().equals(name))
                .findFirst()
                .map(status -> container(name, status, image, kind))
                .orElse(new Container(Tone.UNKNOWN, name, "", kind, "", image, new When("", "")));
    }

    private Container container(String name, Tree status, Image image, String kind) {
        Now state = now(status);
        String times = status.at("restartCount").text();
        String restarts = times.isEmpty() ? "" : messages.text("details.container.restarts", Long.parseLong(times));
        String detail = ObjectFacts.joined(kind, state.detail, before(status));
        return new Container(state.tone, name, state.word, detail, restarts, image, state.since);
    }

    private Now now(Tree status) {
        Tree waiting = status.at("state", "waiting");
        Tree ended = status.at("state", "terminated");
        Tree running = status.at("state", "running");
        if (waiting.isThere()) {
            String reason = waiting.at("reason").text();
            Tone tone = STARTING.contains(reason) ? Tone.PROGRESSING : Tone.FAILING;
            return new Now(tone, reason, waiting.at("message").text(), new When("", ""));
        }
        if (ended.isThere()) {
            Tone tone = ended.at("exitCode").text().equals("0") ? Tone.HEALTHY : Tone.FAILING;
            return new Now(tone, ended.at("reason").text(), exit(ended), at(ended, "finishedAt"));
        }
        boolean ready = !status.at("ready").text().equals("false");
        return running.isThere()
                ? new Now(
                        ready ? Tone.HEALTHY : Tone.WARNING,
                        "Running",
                        ready ? "" : messages.text("details.container.not-ready"),
                        at(running, "startedAt"))
                : new Now(Tone.UNKNOWN, "", "", new When("", ""));
    }

    private String before(Tree status) {
        Tree last = status.at("lastState", "terminated");
        return last.isThere()
                ? messages.text("details.container.before", last.at("reason").text(), exit(last))
                : "";
    }

    private String exit(Tree ended) {
        return messages.text("details.container.exit", ended.at("exitCode").text());
    }

    private When at(Tree state, String field) {
        return When.of(state.at(field).text(), now);
    }

    private record Now(Tone tone, String word, String detail, When since) {}
}
