package dev.gantry.views.fleet.heat;

import dev.gantry.resources.Messages;
import dev.gantry.services.health.Health;
import dev.gantry.services.heat.Grouping;
import dev.gantry.services.heat.HeatGroup;
import dev.gantry.services.heat.HeatNode;
import dev.gantry.services.heat.Measure;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.nodes.NodeStatus;
import dev.gantry.views.words.NameLists;
import dev.gantry.views.words.ValueWords;
import java.time.Duration;
import java.time.InstantSource;

/** What the map says of a node and of all of them. Pure but for messages and clock; any thread. */
final class HeatWords {
    private final Messages messages;
    private final InstantSource clock;

    HeatWords(Messages messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String of(Measure measure) {
        return ValueWords.of(measure, messages);
    }

    String of(Grouping grouping) {
        return messages.text(
                switch (grouping) {
                    case POOL -> "fleet.heat.group.pool";
                    case ROOM -> "fleet.heat.group.room";
                    case CLUSTER -> "fleet.heat.group.cluster";
                });
    }

    /** The whole map in a sentence. */
    String summary(HeatPlan plan) {
        return messages.text(
                "fleet.heat.summary",
                plan.nodes().size(),
                plan.count(Health.FAILING),
                plan.count(Health.LOST),
                plan.count(Health.WARNING));
    }

    /** A group's whole name and how many nodes it has. */
    String group(HeatGroup group, String name) {
        return messages.text(
                "fleet.heat.group.of", name, group.cluster(), group.nodes().size());
    }

    /** Why there is no map. */
    String nothing(HeatState.Lists lists) {
        return messages.text(
                switch (lists) {
                    case READING -> "fleet.heat.reading";
                    case DENIED -> "fleet.heat.denied";
                    case READ -> "fleet.heat.none";
                });
    }

    /** How full it is, in one line. */
    String load(HeatNode node) {
        String unknown = messages.text("value.unknown");
        Object pods = node.use() == null ? unknown : messages.count(node.use().pods());
        return Double.isNaN(node.share(Measure.GPU))
                ? messages.text("fleet.heat.load", share(node, Measure.CPU), share(node, Measure.MEMORY), pods)
                : messages.text(
                        "fleet.heat.load.gpu",
                        share(node, Measure.CPU),
                        share(node, Measure.MEMORY),
                        share(node, Measure.GPU),
                        pods);
    }

    private String share(HeatNode node, Measure measure) {
        double share = node.share(measure);
        return Double.isNaN(share) ? messages.text("value.unknown") : messages.percent(share);
    }

    /** What is wrong with it and since when; empty where nothing is. */
    String trouble(HeatNode node) {
        NodeStatus status = node.node().status();
        return switch (node.health()) {
            case FAILING -> {
                String why = status.message().isEmpty() ? status.reason() : status.message();
                yield status.changed() == Meta.NO_TIME
                        ? messages.text("fleet.heat.failing", why)
                        : messages.text("fleet.heat.failing.since", since(status), why);
            }
            case LOST ->
                status.changed() == Meta.NO_TIME
                        ? messages.text("fleet.heat.lost")
                        : messages.text("fleet.heat.lost.since", since(status));
            case WARNING -> messages.text("fleet.heat.warning", NameLists.all(status.troubles(), messages));
            case UNKNOWN -> messages.text("fleet.heat.unknown");
            case HEALTHY, PROGRESSING -> node.node().cordoned() ? messages.text("fleet.heat.cordoned") : "";
        };
    }

    private String since(NodeStatus status) {
        return messages.durations().span(Duration.ofSeconds(clock.instant().getEpochSecond() - status.changed()));
    }

    /** That it is not of now; empty where it is. */
    String old(HeatNode node) {
        return node.isOld() ? messages.text("fleet.heat.old", node.cluster()) : "";
    }

    /** All of it, for those who do not see the map. */
    String spoken(HeatNode node) {
        return messages.text(
                        node.isOld() ? "fleet.heat.spoken.old" : "fleet.heat.spoken",
                        node.node().name(),
                        node.cluster(),
                        load(node),
                        trouble(node))
                .strip();
    }
}
