package dev.gantry.services.demo.strategy;

import java.util.Locale;
import java.util.Map;

/**
 * What events must be: little where they come through {@code v1}, more through {@code events.k8s.io}. Told by the names
 * of {@code v1} either way. Pure (kube's {@code pkg/apis/core/validation/events.go}).
 */
final class EventRules {
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_NOTE = 1024;
    private static final int LEAST_SERIES = 2;
    private static final String UNSET = "needs to be unset";
    private static final String[] FIXED = {
        "involvedObject",
        "reason",
        "message",
        "source",
        "firstTimestamp",
        "lastTimestamp",
        "count",
        "reason",
        "type",
        "eventTime",
        "action",
        "related"
    };

    private static final String[] OF_REFERENCE = {
        "kind", "namespace", "name", "uid", "apiVersion", "resourceVersion", "fieldPath"
    };

    private EventRules() {}

    static Map<String, Rules> all() {
        return Map.of(
                "Event",
                Rules.of(Names::pathSegment).valid(event -> known(event, "reportingComponent")),
                "Event.events.k8s.io",
                Rules.of(Names::pathSegment)
                        .valid(event -> known(event, "reportingController"))
                        .validNew(EventRules::created)
                        .changed(EventRules::changed));
    }

    /** @param reporter as the version calls who reports */
    private static void known(Spot event, String reporter) {
        if (event.at("eventTime").isSet()) {
            recent(event, reporter);
        } else {
            old(event);
        }
    }

    private static void old(Spot event) {
        String namespace = event.at("metadata.namespace").text();
        Spot involved = event.at("involvedObject.namespace");
        boolean matches = involved.isEmpty() ? namespace.equals("default") : involved.is(namespace);
        if (!matches) {
            elsewhere(involved);
        }
    }

    private static void recent(Spot event, String reporter) {
        String namespace = event.at("metadata.namespace").text();
        Spot involved = event.at("involvedObject.namespace");
        if (involved.isEmpty() && !namespace.equals("default") && !namespace.equals("kube-system")) {
            elsewhere(involved);
        }
        Spot controller = new Spot(event.value().path("reportingComponent"), reporter, event.problems());
        if (controller.isEmpty()) {
            controller.required();
        }
        Names.key(controller.text())
                .forEach(problem -> controller.invalid(GoValues.quoted(controller.text()), problem));
        said(event.at("reportingInstance"), LONGEST_NAME);
        said(event.at("action"), LONGEST_NAME);
        said(event.at("reason"), LONGEST_NAME);
        notLonger(event.at("message"), LONGEST_NOTE);
    }

    private static void elsewhere(Spot namespace) {
        namespace.invalid(GoValues.quoted(namespace.text()), "does not match event.namespace");
    }

    private static void said(Spot field, int most) {
        if (field.isEmpty()) {
            field.required();
        }
        notLonger(field, most);
    }

    private static void notLonger(Spot field, int most) {
        if (field.text().length() > most) {
            field.invalid("\"\"", "can have at most " + most + " characters");
        }
    }

    private static void created(Spot event) {
        event.at("metadata.name").follows(Names::subdomain);
        series(event);
        if (!event.at("eventTime").isSet()) {
            event.at("eventTime").required();
        }
        String type = event.at("type").text();
        if (!type.equals("Normal") && !type.equals("Warning")) {
            event.at("type").invalid("\"\"", "has invalid value: " + type);
        }
        unset(event.at("firstTimestamp"), event.at("firstTimestamp").isSet());
        unset(event.at("lastTimestamp"), event.at("lastTimestamp").isSet());
        unset(event.at("count"), event.at("count").number() != 0);
        unset(event.at("source"), !event.at("source").isEmpty());
    }

    private static void unset(Spot field, boolean isSet) {
        if (isSet) {
            field.invalid("\"\"", UNSET);
        }
    }

    private static void series(Spot event) {
        if (!event.at("series").isSet()) {
            return;
        }
        if (event.at("series.count").number() < LEAST_SERIES) {
            event.at("series.count").invalid("\"\"", "should be at least 2");
        }
        if (!event.at("series.lastObservedTime").isSet()) {
            event.at("series.lastObservedTime").required();
        }
    }

    /** A reference as the server's own struct prints it. */
    private static String printed(Spot reference) {
        if (!reference.isSet()) {
            return "null";
        }
        StringBuilder text = new StringBuilder();
        for (String field : OF_REFERENCE) {
            text.append(text.isEmpty() ? "{" : ",")
                    .append(GoValues.quoted(field.equals("uid") ? "UID" : capital(field)))
                    .append(':')
                    .append(GoValues.quoted(reference.at(field).text()));
        }
        return text.append('}').toString();
    }

    private static String capital(String field) {
        String name = field.replace("apiVersion", "APIVersion");
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static void changed(Spot event, Spot old) {
        if (!GoValues.same(event.at("series").value(), old.at("series").value())) {
            series(event);
        }
        for (String field : FIXED) {
            Spot spot = event.at(field);
            boolean isSame = GoValues.same(spot.value(), old.at(field).value());
            if (!isSame && (field.equals("involvedObject") || field.equals("related"))) {
                spot.invalid(printed(spot), "field is immutable");
            } else {
                spot.unchanged(old.at(field));
            }
        }
        new Spot(event.value().path("reportingComponent"), "reportingController", event.problems())
                .unchanged(old.at("reportingComponent"));
        event.at("reportingInstance").unchanged(old.at("reportingInstance"));
    }
}
