package dev.gantry.tests.contracts;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a {@code ContainerStatus} from a few words, such as {@code W CrashLoopBackOff x4 @26h}: first how it fares
 * ({@code R} running and ready, {@code r} running, {@code W} waiting, {@code T137} or {@code S9} terminated, {@code -}
 * nothing known), its reason if any, then restarts, how long ago it last ended, and flags. Pure.
 */
final class ContainerNotation {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final String text;
    private final ObjectNode status = JsonMapper.shared().createObjectNode();
    private final ObjectNode state = JsonMapper.shared().createObjectNode();

    private ContainerNotation(String text) {
        this.text = text;
    }

    static boolean isSidecar(String text) {
        return text.startsWith("sidecar ");
    }

    static ObjectNode status(String name, String text) {
        return new ContainerNotation(text.replaceFirst("^sidecar ", "")).read(name);
    }

    private ObjectNode read(String name) {
        status.put("name", name)
                .put("image", "example.test/" + name + ":1")
                .put("imageID", "")
                .put("ready", false)
                .put("restartCount", 0);
        Iterator<String> words = List.of(text.split(" ")).iterator();
        ObjectNode detail = state(words.next());
        while (words.hasNext()) {
            word(words.next(), detail);
        }
        status.set("state", state);
        return status;
    }

    /** Sets the state and returns the part of it that takes a reason. */
    private ObjectNode state(String word) {
        return switch (word.charAt(0)) {
            case 'R', 'r' -> {
                status.put("ready", word.equals("R"));
                yield state.putObject("running").put("startedAt", ago("50h"));
            }
            case 'W' -> state.putObject("waiting");
            case 'T' -> ended().put("exitCode", Integer.parseInt(word.substring(1)));
            case 'S' -> {
                int signal = Integer.parseInt(word.substring(1));
                yield ended().put("exitCode", 128 + signal).put("signal", signal);
            }
            case '-' -> state;
            default -> throw new IllegalArgumentException(word + " in " + text);
        };
    }

    private ObjectNode ended() {
        return state.putObject("terminated").put("startedAt", ago("51h")).put("finishedAt", ago("50h"));
    }

    private void word(String word, ObjectNode detail) {
        if (word.equals("started") || word.equals("ready")) {
            status.put(word, true);
        } else if (word.matches("x\\d+")) {
            status.put("restartCount", Integer.parseInt(word.substring(1)));
        } else if (word.startsWith("@")) {
            status.putObject("lastState")
                    .putObject("terminated")
                    .put("exitCode", 1)
                    .put("finishedAt", ago(word.substring(1)));
        } else {
            detail.put("reason", word);
        }
    }

    private String ago(String length) {
        String upper = length.toUpperCase(Locale.ROOT);
        return now.minus(Duration.parse(upper.endsWith("D") ? "P" + upper : "PT" + upper))
                .toString();
    }
}
