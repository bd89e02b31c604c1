package dev.gantry.services.demo.actors.controllers;

import tools.jackson.databind.JsonNode;

/** A number of pods, or a percentage of them ({@code intstr}). Immutable; any thread. */
record Portion(int value, boolean isPercent) {
    static Portion of(JsonNode node, Portion otherwise) {
        if (node.isNumber()) {
            return new Portion(node.asInt(0), false);
        }
        String text = node.asString("");
        return text.endsWith("%")
                ? new Portion(Integer.parseInt(text.substring(0, text.length() - 1)), true)
                : otherwise;
    }

    static Portion percent(int value) {
        return new Portion(value, true);
    }

    static Portion count(int value) {
        return new Portion(value, false);
    }

    int up(int whole) {
        return isPercent ? Math.ceilDiv(value * whole, 100) : value;
    }

    int down(int whole) {
        return isPercent ? value * whole / 100 : value;
    }
}
