package dev.gantry.app.cli.describe;

import tools.jackson.databind.JsonNode;

/** What a container does now and how it ended before. */
final class ContainerStates {
    private final Page page;

    ContainerStates(Page page) {
        this.page = page;
    }

    void tell(JsonNode status) {
        state("State", status.path("state"));
        if (Json.has(status, "lastState", "terminated")) {
            state("Last State", status.path("lastState"));
        }
        page.field(2, "Ready", Json.truth(status, "ready") ? "True" : "False");
        page.field(2, "Restart Count", Json.number(status, "restartCount"));
    }

    private void state(String title, JsonNode state) {
        if (Json.has(state, "running")) {
            page.field(2, title, "Running");
            page.field(3, "Started", page.time(state, "running", "startedAt"));
        } else if (Json.has(state, "waiting") || !Json.has(state, "terminated")) {
            page.field(2, title, "Waiting");
            present("Reason", Json.text(state, "waiting", "reason"));
        } else {
            page.field(2, title, "Terminated");
            terminated(state.path("terminated"));
        }
    }

    private void terminated(JsonNode ended) {
        present("Reason", Json.text(ended, "reason"));
        present("Message", Json.text(ended, "message"));
        page.field(3, "Exit Code", Json.number(ended, "exitCode"));
        if (Json.number(ended, "signal") > 0) {
            page.field(3, "Signal", Json.number(ended, "signal"));
        }
        page.field(3, "Started", page.time(ended, "startedAt"));
        page.field(3, "Finished", page.time(ended, "finishedAt"));
    }

    private void present(String title, String value) {
        if (!value.isEmpty()) {
            page.field(3, title, value);
        }
    }
}
