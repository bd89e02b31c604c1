package dev.gantry.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code gantry demo --fault}. What they hold is judged by the fleet, which knows its clusters. */
final class FaultOptions {
    @Option(
            names = "--fault",
            paramLabel = "WHAT",
            arity = "1..2",
            description = "cut, freeze, delay, 410, 429, 500,"
                    + " 401, 403, truncate, corrupt, skew or slow. list shows what stands, clear ID or clear ends it.")
    private List<String> fault = List.of();

    @Option(names = "--cluster", paramLabel = "NAME", description = "Where. Default: in every cluster.")
    private @Nullable String cluster;

    @Option(
            names = "--resource",
            paramLabel = "PLURAL",
            description = "Which requests meet it: pods, deployments.apps, pods/log. Default: all.")
    private @Nullable String resource;

    @Option(
            names = "--verb",
            paramLabel = "VERB",
            description = "list, watch, get, create, update, patch, delete. Default: any.")
    private @Nullable String verb;

    @Option(names = "--probability", paramLabel = "0..1", description = "How likely a request meets it. Default: 1.")
    private @Nullable Double probability;

    @Option(names = "--once", description = "Only the next request meets it.")
    private boolean once;

    @Option(names = "--times", paramLabel = "N", description = "Only the next N requests meet it.")
    private @Nullable Integer times;

    @Option(names = "--for", paramLabel = "TIME", description = "How long it stands. Default: until it is cleared.")
    private @Nullable String lasting;

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            description = "By how much a delay is, and what 429 says in Retry-After. Default: 2s.")
    private @Nullable String delay;

    @Option(
            names = "--by",
            paramLabel = "AMOUNT",
            description =
                    "How far a skewed clock is ahead, behind where negative (default: 1h); how many bytes a second"
                            + " a slow list gives (default: 16k).")
    private @Nullable String by;

    boolean isAsked() {
        return !fault.isEmpty();
    }

    /** @throws UsageProblem where options of a fault are given and no fault */
    void checkAlone() throws UsageProblem {
        if (isAnyGiven()) {
            throw new UsageProblem("--cluster, --once and the like say how a fault is met; give --fault WHAT too");
        }
    }

    private boolean isAnyGiven() {
        return once
                || Stream.of(cluster, resource, verb, probability, times, lasting, delay, by)
                        .anyMatch(value -> value != null);
    }

    Question question() throws UsageProblem {
        String what = fault.getFirst();
        if (fault.size() > 1 && !what.equals("clear")) {
            throw new UsageProblem("--fault takes one word but for clear ID; \"" + fault.get(1) + "\" is too much");
        }
        if (isAnyGiven() && List.of("list", "clear").contains(what)) {
            throw new UsageProblem("--fault " + what + " is of all faults; leave out --cluster, --once and the like");
        }
        return switch (what) {
            case "list" -> new Question("GET", "/faults", Map.of());
            case "clear" -> clear();
            default -> new Question("POST", "/faults", wish(what));
        };
    }

    /** What is said to people beside the rows of an answer, empty for nothing. */
    String told(int rows) {
        return switch (fault.getFirst()) {
            case "list" -> rows == 0 ? "no fault stands" : "";
            case "clear" -> rows == 0 ? "no fault stood" : "cleared; what is printed stands no more";
            default -> "";
        };
    }

    private Question clear() throws UsageProblem {
        if (fault.size() == 1) {
            return new Question("DELETE", "/faults", Map.of());
        }
        String id = fault.get(1);
        if (!id.matches("\\d{1,18}")) {
            throw new UsageProblem("\"" + id + "\" is no id of a fault; gantry demo --fault list shows them");
        }
        return new Question("DELETE", "/faults/" + id, Map.of());
    }

    private Map<String, Object> wish(String what) throws UsageProblem {
        if (once && times != null) {
            throw new UsageProblem("--once is --times 1; give one of them");
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("fault", what);
        all.put("cluster", cluster);
        all.put("resource", resource);
        all.put("verb", verb);
        all.put("probability", probability);
        all.put("times", once ? Integer.valueOf(1) : times);
        all.put("for", lasting);
        all.put("delay", delay);
        all.put("by", by);
        Map<String, Object> wish = new LinkedHashMap<>();
        all.forEach((key, value) -> {
            if (value != null) {
                wish.put(key, value);
            }
        });
        return wish;
    }
}
