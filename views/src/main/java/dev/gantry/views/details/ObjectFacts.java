package dev.gantry.views.details;

import dev.gantry.resources.Messages;
import dev.gantry.services.health.ConditionRules;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.controls.Tones;
import dev.gantry.views.details.Tree.Fact;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the whole JSON of any object says at a glance. Names of facts are Kubernetes' own, as in the YAML beside them.
 * Immutable; any thread.
 */
record ObjectFacts(List<Container> containers, List<Condition> conditions, List<Fact> basics, List<Fact> labels) {
    /**
     * One container.
     *
     * @param word the state, in the word the server has for it; empty in a template
     * @param detail why, and what was before
     * @param restarts ready to show, empty in a template
     * @param image without its registry
     */
    record Container(Tone tone, String name, String word, String detail, String restarts, Image image, When since) {}

    /** A container's image: what tells it apart, and all of it. */
    record Image(String brief, String whole) {
        static Image of(String whole) {
            return new Image(whole.substring(whole.lastIndexOf('/') + 1), whole);
        }
    }

    /** One condition; the detail is its reason and message. */
    record Condition(Tone tone, String type, String status, String detail, When since) {}

    static ObjectFacts of(Tree object, Instant now, Messages messages) {
        return new ObjectFacts(
                new ContainerFacts(object, now, messages).all(),
                conditions(object, now),
                basics(object, now, messages),
                object.at("metadata", "labels").pairs());
    }

    private static List<Condition> conditions(Tree object, Instant now) {
        return object.at("status", "conditions").items().stream()
                .map(condition -> condition(condition, now))
                .toList();
    }

    private static Condition condition(Tree condition, Instant now) {
        String type = condition.at("type").text();
        String status = condition.at("status").text();
        String reason = condition.at("reason").text();
        return new Condition(
                Tones.of(ConditionRules.of(type, status, reason)),
                type,
                status,
                joined(reason, condition.at("message").text()),
                When.of(condition.at("lastTransitionTime").text(), now));
    }

    private static List<Fact> basics(Tree object, Instant now, Messages messages) {
        When created = When.of(object.at("metadata", "creationTimestamp").text(), now, messages.durations()::ago);
        return Stream.of(
                        new Fact("created", created.age(), created.exact()),
                        new Fact("owner", owner(object)),
                        at(object, "status", "phase"),
                        at(object, "status", "reason"),
                        at(object, "status", "message"),
                        at(object, "spec", "nodeName"),
                        at(object, "status", "podIP"),
                        at(object, "status", "qosClass"),
                        at(object, "spec", "priorityClassName"),
                        at(object, "spec", "serviceAccountName"),
                        at(object, "spec", "replicas"),
                        at(object, "spec", "schedule"),
                        at(object, "status", "nodeInfo", "kubeletVersion"),
                        at(object, "status", "nodeInfo", "osImage"),
                        at(object, "reason"),
                        at(object, "message"))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    /** A fact by the name of its field. */
    private static Fact at(Tree object, String... path) {
        return new Fact(path[path.length - 1], object.at(path).text());
    }

    private static String owner(Tree object) {
        return object.at("metadata", "ownerReferences").items().stream()
                .findFirst()
                .map(owner -> owner.at("kind").text() + "/" + owner.at("name").text())
                .orElse("");
    }

    /** The parts that say something, with a dot between. */
    static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
