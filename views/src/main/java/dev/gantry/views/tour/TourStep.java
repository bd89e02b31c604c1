package dev.gantry.views.tour;

import java.util.List;

/** The steps in their order: what is said, which keys are named, what is outlined. Constants; any thread. */
public enum TourStep {
    FLEET(
            "tour.fleet.title",
            "tour.fleet.text",
            List.of("Alt 1", "Enter"),
            List.of(".cluster-card"),
            List.of("#findings")),
    NUMBERS(
            "tour.numbers.title",
            "tour.numbers.text",
            List.of("Alt 1", "Alt 5"),
            List.of("#rail-apps", "#rail-pods", "#rail-nodes", "#rail-events")),
    FILTER("tour.filter.title", "tour.filter.text", List.of("/"), List.of(".filter-bar")),
    POD("tour.pod.title", "tour.pod.text", List.of("Enter", "Esc"), List.of(".detail")),
    NODES("tour.nodes.title", "tour.nodes.text", List.of("Alt 4"), List.of(".grid")),
    APPS("tour.apps.title", "tour.apps.text", List.of("Alt 2"), List.of(".grid")),
    FRESHNESS(
            "tour.freshness.title",
            "tour.freshness.text",
            List.of("Ctrl K"),
            List.of(".freshness-badges"),
            List.of("#search-box"));

    private final String titleKey;
    private final String textKey;
    private final List<String> keys;
    private final List<List<String>> targets;

    @SafeVarargs
    TourStep(String titleKey, String textKey, List<String> keys, List<String>... targets) {
        this.titleKey = titleKey;
        this.textKey = textKey;
        this.keys = keys;
        this.targets = List.of(targets);
    }

    String titleKey() {
        return titleKey;
    }

    String textKey() {
        return textKey;
    }

    /** The keys it names, as printed on them. */
    List<String> keys() {
        return keys;
    }

    /** One outline each, around all that its selectors find. */
    List<List<String>> targets() {
        return targets;
    }
}
