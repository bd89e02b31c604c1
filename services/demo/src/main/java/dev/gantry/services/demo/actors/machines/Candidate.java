package dev.gantry.services.demo.actors.machines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A machine as the scheduler sees it: what it has, what is taken, what it accepts. One thread. */
final class Candidate {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int WHOLE = 100;
    private static final Predicate<String> NUMBER =
            Pattern.compile("[0-9]{1,9}").asMatchPredicate();

    final String name;
    private Capacity allocatable = Capacity.NONE;
    private Capacity taken = Capacity.NONE;
    private boolean isSchedulable = true;
    private Map<String, String> labels = Map.of();
    private List<Taint> taints = List.of();
    private final List<Card> cards = new ArrayList<>();

    record Taint(String key, String value, String effect) {}

    /** What a pod has of one card. */
    record Share(String card, int memoryMi, int percent) {
        /** As HAMi's annotations tell them: cards of a container end with a colon, containers with a semicolon. */
        static List<Share> parse(String allocated) {
            List<Share> shares = new ArrayList<>();
            for (String one : allocated.split("[:;]", -1)) {
                String[] fields = one.split(",", -1);
                if (fields.length == 4 && NUMBER.test(fields[2]) && NUMBER.test(fields[3])) {
                    shares.add(new Share(fields[0], Integer.parseInt(fields[2]), Integer.parseInt(fields[3])));
                }
            }
            return shares;
        }

        @Override
        public String toString() {
            return card + ",NVIDIA," + memoryMi + "," + percent + ":";
        }
    }

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
        boolean wantsCards = wanted.gpuMemoryMi() > 0 || wanted.gpus() > 0 && !cards.isEmpty();
        return wantsCards && fitting(wanted).isEmpty() ? "CardInsufficientMemory" : "";
    }

    /** As many cards as are wanted, or none; who names no share of a card gets all of its memory, as HAMi gives it. */
    private List<Share> fitting(Capacity wanted) {
        int count = Math.max(wanted.gpus(), wanted.gpuMemoryMi() > 0 ? 1 : 0);
        List<Share> shares = new ArrayList<>();
        for (Card card : cards) {
            int memory = wanted.gpuMemoryMi() > 0 ? wanted.gpuMemoryMi() : card.memoryMi;
            boolean hasRoom =
                    card.memoryMi - card.memoryTaken >= memory && WHOLE - card.percentTaken >= wanted.gpuPercent();
            if (hasRoom && shares.size() < count) {
                shares.add(new Share(card.uuid, memory, wanted.gpuPercent()));
            }
        }
        return shares.size() == count ? shares : List.of();
    }

    /**
     * Takes room.
     *
     * @param given the cards it has already, empty where they are to be found
     * @return those it has then
     */
    List<Share> take(Capacity wanted, List<Share> given) {
        List<Share> shares = given.isEmpty() ? fitting(wanted) : given;
        taken = taken.plus(wanted);
        for (Share share : shares) {
            Card card = named(share.card);
            if (card != null) {
                card.memoryTaken += share.memoryMi;
                card.percentTaken += share.percent;
            }
        }
        return shares;
    }

    void release(Capacity wanted, List<Share> shares) {
        taken = taken.minus(wanted);
        for (Share share : shares) {
            Card card = named(share.card);
            if (card != null) {
                card.memoryTaken -= share.memoryMi;
                card.percentTaken -= share.percent;
            }
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
