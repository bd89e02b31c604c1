package dev.gantry.views.details;

import dev.gantry.views.controls.Icon;

/** The tabs of the panel, in their order. */
public enum DockTab {
    SUMMARY("details.tab.summary", Icon.DETAILS),
    EVENTS("details.tab.events", Icon.EVENTS),
    YAML("details.tab.yaml", Icon.CODE),
    LOGS("details.tab.logs", Icon.LOGS);

    private final String key;
    private final Icon icon;

    DockTab(String key, Icon icon) {
        this.key = key;
        this.icon = icon;
    }

    String key() {
        return key;
    }

    Icon icon() {
        return icon;
    }
}
