package dev.gantry.services.pods;

import static dev.gantry.services.inventory.Meta.NO_TIME;

import dev.gantry.services.pods.ContainerFacts.State;
import dev.gantry.services.pods.PodFacts.Condition;
import dev.gantry.services.pods.PodFacts.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds pods from the shorthand of the vectors: {@code R} running ready, {@code r} running not ready, {@code ready}
 * the flag without a state, {@code T0} Completed, {@code T1} Error with exit 1, {@code exit=n} and {@code signal=n}
 * terminated without a reason, {@code W=Reason} waiting, {@code -} a container without a status. Before that {@code s*}
 * makes an init container a sidecar; after it {@code started}, {@code #n} restarts, {@code @t} the second at which it
 * last ended.
 */
final class PodBuilder {
    private String phase = "Running";
    private String reason = "";
    private long deleted = NO_TIME;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<String> sidecars = new ArrayList<>();
    private final List<ContainerFacts> init = new ArrayList<>();
    private final List<ContainerFacts> apps = new ArrayList<>();
    private int initCount;
    private int appCount;

    static PodBuilder pod() {
        return new PodBuilder();
    }

    PodBuilder phase(String word) {
        phase = word;
        return this;
    }

    PodBuilder reason(String word) {
        reason = word;
        return this;
    }

    PodBuilder deleted() {
        deleted = 900;
        return this;
    }

    PodBuilder condition(String type, String status, String why) {
        conditions.add(new Condition(type, status, why));
        return this;
    }

    PodBuilder isReady(boolean ready) {
        return condition("Ready", ready ? "True" : "False", "");
    }

    PodBuilder init(String... containers) {
        for (String text : containers) {
            String name = "init-" + initCount++;
            if (text.startsWith("s*")) {
                sidecars.add(name);
            }
            add(init, name, text.startsWith("s*") ? text.substring(2).strip() : text);
        }
        return this;
    }

    PodBuilder app(String... containers) {
        for (String text : containers) {
            add(apps, "app-" + appCount++, text);
        }
        return this;
    }

    private static void add(List<ContainerFacts> to, String name, String text) {
        if (text.equals("-")) {
            return;
        }
        String[] words = text.split(" ");
        boolean started = false;
        int restarts = 0;
        long last = NO_TIME;
        for (String word : words) {
            started |= word.equals("started");
            restarts = word.startsWith("#") ? Integer.parseInt(word.substring(1)) : restarts;
            last = word.startsWith("@") ? Long.parseLong(word.substring(1)) : last;
        }
        boolean ready = words[0].equals("R") || words[0].equals("ready");
        to.add(new ContainerFacts(name, state(words[0]), ready, started, restarts, last, "reg/" + name + ":1"));
    }

    private static State state(String word) {
        int equals = word.indexOf('=');
        String value = equals < 0 ? "" : word.substring(equals + 1);
        return switch (equals < 0 ? word : word.substring(0, equals)) {
            case "R", "r" -> State.RUNNING;
            case "ready" -> State.NONE;
            case "T0" -> State.terminated("Completed", 0, 0);
            case "T1" -> State.terminated("Error", 1, 0);
            case "exit" -> State.terminated("", Integer.parseInt(value), 0);
            case "signal" -> State.terminated("", 128 + Integer.parseInt(value), Integer.parseInt(value));
            case "T" -> State.terminated(value, 137, 0);
            case "W" -> State.waiting(value);
            default -> throw new IllegalArgumentException(word);
        };
    }

    PodFacts facts() {
        return new PodFacts(phase, reason, deleted, conditions, new Shape(appCount, initCount, sidecars), init, apps);
    }
}
