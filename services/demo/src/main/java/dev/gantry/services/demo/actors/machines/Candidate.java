package dev.gantry.services.demo.actors.machines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A machine as the scheduler sees it: what it has, what is taken, what it accepts. One thread. */
final class Candidate {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int WHOLE = 100;

    final String name;
    private Capacity allocatable = Capacity.NONE;
    private Capacity taken = Capacity.NONE;
    private boolean isSchedulable = true;
    private Map<String, String> labels = Map.of();
    private List<Taint> taints = List.of();
    private final List<Card> cards = new ArrayList<>();

    record Taint(String key, String value, String effect) {}

    /** A card HAMi shares out. */
    private static final class Card {
        final String uuid;
        final int memoryMi;
        int memoryTaken;
        int percentTaken;

        Card(String uuid, int memoryMi) {
            this.uuid = uuid;
            this.memoryMi = memoryMi;
        }
    }

    Candidate(String name) {
        this.name = name;
    }

    void update(ObjectNode node) {
        allocatable = Capacity.ofNode(node.path("status").path("allocatable"));
        isSchedulable = !node.path("spec").path("unschedulable").asBoolean(false);
        Map<String, String> next = new HashMap<>();
        node.path("metadata")
                .path("labels")
                .properties()
                .forEach(label -> next.put(label.getKey(), label.getValue().asString()));
        labels = next;
        List<Taint> all = new ArrayList<>();
        for (JsonNode taint : node.path("spec").path("taints")) {
            all.add(new Taint(
                    taint.path("key").asString(),
                    taint.path("value").asString(""),
                    taint.path("effect").asString()));
        }
        taints = all;
        if (cards.isEmpty()) {
            readCards(node.path("metadata").path("annotations").path("hami.io/node-nvidia-register"));
        }
    }

    private void readCards(JsonNode register) {
        try {
            for (JsonNode card : MAPPER.readTree(register.asString("[]"))) {
                cards.add(
                        new Card(card.path("id").asString(), card.path("devmem").asInt()));
            }
        } catch (JacksonException e) {
            // What is written there is no register this scheduler knows; the machine then has no cards to share.
            cards.clear();
        }
    }

    String zone() {
        return labels.getOrDefault("topology.kubernetes.io/zone", "");
    }

    boolean isSchedulable() {
        return isSchedulable;
    }

    List<Taint> taints() {
        return taints;
    }

    boolean has(Map<String, String> selector) {
        return selector.entrySet().stream().allMatch(wanted -> wanted.getValue().equals(labels.get(wanted.getKey())));
    }

    /** Empty where there is room, else what is missing as the scheduler's events say it. */
    String lacks(Capacity wanted) {
        Capacity left = allocatable.minus(taken);
        if (left.pods() < 1) {
            return "Too many pods";
        }
        if (left.cpu() < wanted.cpu()) {
            return "Insufficient cpu";
        }
        if (left.memory() < wanted.memory()) {
            return "Insufficient memory";
        }
        if (left.gpus() < wanted.gpus()) {
            return "Insufficient nvidia.com/gpu";
        }
        return wanted.gpuMemoryMi() > 0 && card(wanted) == null ? "CardInsufficientMemory" : "";
    }

    private @Nullable Card card(Capacity wanted) {
        for (Card card : cards) {
            if (card.memoryMi - card.memoryTaken >= wanted.gpuMemoryMi()
                    && WHOLE - card.percentTaken >= wanted.gpuPercent()) {
                return card;
            }
        }
        return null;
    }

    /** Takes room; gives the uuid of the card that is shared, or nothing. */
    String take(Capacity wanted, String uuid) {
        taken = taken.plus(wanted);
        Card card = uuid.isEmpty() && wanted.gpuMemoryMi() > 0 ? card(wanted) : named(uuid);
        if (card == null) {
            return "";
        }
        card.memoryTaken += wanted.gpuMemoryMi();
        card.percentTaken += wanted.gpuPercent();
        return card.uuid;
    }

    void release(Capacity wanted, String uuid) {
        taken = taken.minus(wanted);
        Card card = named(uuid);
        if (card != null) {
            card.memoryTaken -= wanted.gpuMemoryMi();
            card.percentTaken -= wanted.gpuPercent();
        }
    }

    private @Nullable Card named(String uuid) {
        for (Card card : cards) {
            if (card.uuid.equals(uuid)) {
                return card;
            }
        }
        return null;
    }

    /** 0 for an empty machine, 1 for a full one. */
    double fullness(Capacity wanted) {
        double cpu = (taken.cpu() + wanted.cpu()) / Math.max(1.0, allocatable.cpu());
        double memory = (taken.memory() + wanted.memory()) / Math.max(1.0, allocatable.memory());
        return (cpu + memory) / 2;
    }
}
