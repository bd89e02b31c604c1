package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.FieldProblem;
import dev.gantry.services.demo.api.FieldSelector;
import dev.gantry.services.demo.api.LabelSelector;
import dev.gantry.services.demo.api.Reading.Query;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.Stored;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a list or a watch asks for (apimachinery's {@code internalversion/validation}). Immutable; any thread.
 *
 * @param timeout zero where none is given
 * @param initialEvents whether a watch begins with what is there
 */
record ListOptions(Query query, Duration timeout, boolean hasBookmarks, InitialEvents initialEvents) {
    private static final String MATCH = "resourceVersionMatch";
    private static final String INITIAL = "sendInitialEvents";

    enum InitialEvents {
        UNSAID,
        WANTED,
        UNWANTED
    }

    /** @throws dev.gantry.services.demo.api.ApiException 400 and 422 for what is none or does not go together */
    static ListOptions ofList(Exchange exchange, Target target) {
        ListOptions options = of(exchange, target);
        options.requireNone(options.listProblems());
        return options;
    }

    /** @throws dev.gantry.services.demo.api.ApiException 400 and 422 for what is none or does not go together */
    static ListOptions ofWatch(Exchange exchange, Target target) {
        ListOptions options = of(exchange, target);
        options.requireNone(options.watchProblems());
        return options.isFromNowhere() ? options.withInitialEvents() : options;
    }

    /** Watches that name no version begin with what is there. */
    private boolean isFromNowhere() {
        boolean isVersionless = query.version().isEmpty() || query.version().equals("0");
        return initialEvents == InitialEvents.UNSAID && isVersionless;
    }

    private ListOptions withInitialEvents() {
        return new ListOptions(query, timeout, hasBookmarks, InitialEvents.WANTED);
    }

    private static ListOptions of(Exchange exchange, Target target) {
        Kind kind = target.kind();
        String name = target.name().isEmpty() ? "" : "metadata.name=" + target.name() + ",";
        boolean isInitialSaid = exchange.parameters().containsKey(INITIAL);
        Query query = new Query(
                LabelSelector.parse(exchange.parameter("labelSelector")),
                FieldSelector.parse(name + exchange.parameter("fieldSelector"), kind),
                Math.clamp(Numbers.of(exchange.parameter("limit")), 0, Integer.MAX_VALUE),
                exchange.parameter("continue"),
                exchange.parameter("resourceVersion"),
                exchange.parameter(MATCH));
        return new ListOptions(
                query,
                Duration.ofSeconds(Math.max(0, Numbers.of(exchange.parameter("timeoutSeconds")))),
                exchange.flag("allowWatchBookmarks"),
                isInitialSaid
                        ? exchange.flag(INITIAL) ? InitialEvents.WANTED : InitialEvents.UNWANTED
                        : InitialEvents.UNSAID);
    }

    boolean wants(Stored object) {
        return query.labels().test(object.labels()) && query.fields().test(object);
    }

    private void requireNone(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw Refusals.invalidOptions("ListOptions", problems);
        }
    }

    private List<FieldProblem> listProblems() {
        List<FieldProblem> problems = new ArrayList<>();
        String match = query.match();
        if (!match.isEmpty()) {
            if (query.version().isEmpty()) {
                problems.add(FieldProblem.forbidden(MATCH, MATCH + " is forbidden unless resourceVersion is provided"));
            }
            forbidPages(problems);
            if (!match.equals("Exact") && !match.equals("NotOlderThan")) {
                problems.add(FieldProblem.notSupported(MATCH, '"' + match + '"', List.of("Exact", "NotOlderThan", "")));
            }
            if (match.equals("Exact") && query.version().equals("0")) {
                problems.add(
                        FieldProblem.forbidden(MATCH, MATCH + " \"exact\" is forbidden for resourceVersion \"0\""));
            }
        }
        if (initialEvents != InitialEvents.UNSAID) {
            problems.add(FieldProblem.forbidden(INITIAL, INITIAL + " is forbidden for list"));
        }
        return problems;
    }

    private void forbidPages(List<FieldProblem> problems) {
        if (!query.token().isEmpty()) {
            problems.add(FieldProblem.forbidden(MATCH, MATCH + " is forbidden when continue is provided"));
        }
    }

    private List<FieldProblem> watchProblems() {
        List<FieldProblem> problems = new ArrayList<>();
        boolean isNotOlder = query.match().equals("NotOlderThan");
        if (initialEvents != InitialEvents.UNSAID && !isNotOlder) {
            problems.add(FieldProblem.forbidden(MATCH, INITIAL + " requires setting " + MATCH + " to NotOlderThan"));
        }
        if (!query.match().isEmpty()) {
            if (initialEvents == InitialEvents.UNSAID) {
                problems.add(FieldProblem.forbidden(
                        MATCH, MATCH + " is forbidden for watch unless " + INITIAL + " is provided"));
            }
            if (!isNotOlder) {
                problems.add(FieldProblem.notSupported(MATCH, '"' + query.match() + '"', List.of("NotOlderThan")));
            }
            forbidPages(problems);
        }
        return problems;
    }
}
