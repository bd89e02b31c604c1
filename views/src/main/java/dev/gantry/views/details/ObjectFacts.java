package dev.gantry.views.details;

import dev.gantry.resources.Messages;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.units.Ages;
import dev.gantry.services.units.Times;
import dev.gantry.views.details.Tree.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The key facts of any object, in sections, from its whole JSON. Field names are Kubernetes' own, as the YAML beside
 * them. Immutable; any thread.
 */
record ObjectFacts(List<Section> sections) {
    /** Facts under one head. */
    record Section(String title, List<Fact> facts) {}

    static ObjectFacts of(Tree object, Instant now, Messages messages) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(object.at("kind").text(), basics(object, now)));
        add(sections, messages.text("pods.detail.containers"), containers(object, now));
        add(sections, messages.text("pods.detail.conditions"), conditions(object, now));
        add(
                sections,
                messages.text("pods.detail.labels"),
                object.at("metadata", "labels").pairs());
        return new ObjectFacts(sections);
    }

    private static void add(List<Section> sections, String title, List<Fact> facts) {
        if (!facts.isEmpty()) {
            sections.add(new Section(title, facts));
        }
    }

    private static List<Fact> basics(Tree object, Instant now) {
        Tree owner = object.at("metadata", "ownerReferences").items().stream()
                .findFirst()
                .orElse(new Tree(null));
        String created = object.at("metadata", "creationTimestamp").text();
        return Stream.of(
                        new Fact("name", object.at("metadata", "name").text()),
                        new Fact("namespace", object.at("metadata", "namespace").text()),
                        new Fact("created", created.isEmpty() ? "" : created + "  (" + age(created, now) + ")"),
                        new Fact(
                                "owner",
                                owner.isThere()
                                        ? owner.at("kind").text() + "/"
                                                + owner.at("name").text()
                                        : ""),
                        new Fact("phase", object.at("status", "phase").text()),
                        new Fact("reason", object.at("status", "reason").text()),
                        new Fact("message", object.at("status", "message").text()),
                        new Fact("nodeName", object.at("spec", "nodeName").text()),
                        new Fact("podIP", object.at("status", "podIP").text()),
                        new Fact("qosClass", object.at("status", "qosClass").text()),
                        new Fact(
                                "priorityClassName",
                                object.at("spec", "priorityClassName").text()),
                        new Fact(
                                "serviceAccountName",
                                object.at("spec", "serviceAccountName").text()),
                        new Fact("replicas", object.at("spec", "replicas").text()),
                        new Fact("schedule", object.at("spec", "schedule").text()),
                        new Fact(
                                "kubeletVersion",
                                object.at("status", "nodeInfo", "kubeletVersion")
                                        .text()),
                        new Fact(
                                "osImage",
                                object.at("status", "nodeInfo", "osImage").text()))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private static List<Fact> containers(Tree object, Instant now) {
        List<Fact> facts = new ArrayList<>();
        Tree spec =
                object.at("spec", "containers").isThere() ? object.at("spec") : object.at("spec", "template", "spec");
        for (Tree container : spec.at("containers").items()) {
            String name = container.at("name").text();
            String state = object.at("status", "containerStatuses").items().stream()
                    .filter(status -> status.at("name").text().equals(name))
                    .findFirst()
                    .map(status -> state(status, now))
                    .orElse("");
            facts.add(new Fact(name, join(container.at("image").text(), state)));
        }
        return facts;
    }

    private static String state(Tree status, Instant now) {
        Tree waiting = status.at("state", "waiting");
        Tree ended = status.at("state", "terminated");
        Tree running = status.at("state", "running");
        String word = waiting.isThere()
                ? join(waiting.at("reason").text(), waiting.at("message").text())
                : ended.isThere()
                        ? join(
                                ended.at("reason").text(),
                                "exit " + ended.at("exitCode").text())
                        : running.isThere()
                                ? "Running " + age(running.at("startedAt").text(), now)
                                : "";
        Tree last = status.at("lastState", "terminated");
        String before = last.isThere()
                ? "last: "
                        + join(
                                last.at("reason").text(),
                                "exit " + last.at("exitCode").text())
                : "";
        return join(word, before);
    }

    private static List<Fact> conditions(Tree object, Instant now) {
        return object.at("status", "conditions").items().stream()
                .map(condition -> new Fact(
                        condition.at("type").text(),
                        join(
                                condition.at("status").text(),
                                join(
                                        age(condition.at("lastTransitionTime").text(), now),
                                        join(
                                                condition.at("reason").text(),
                                                condition.at("message").text())))))
                .toList();
    }

    private static String age(String time, Instant now) {
        try {
            long seconds = Times.seconds(time);
            return seconds == Meta.NO_TIME ? "" : Ages.since(seconds, now);
        } catch (IllegalArgumentException notATime) {
            return time;
        }
    }

    private static String join(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + " · " + other;
    }
}
