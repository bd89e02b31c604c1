package dev.gantry.views.controls;

import dev.gantry.services.health.Health;

/** The look of each health. Pure; any thread. */
public final class Tones {
    private Tones() {}

    public static Tone of(Health health) {
        return switch (health) {
            case HEALTHY -> Tone.HEALTHY;
            case PROGRESSING -> Tone.PROGRESSING;
            case WARNING -> Tone.WARNING;
            case FAILING -> Tone.FAILING;
            case LOST -> Tone.LOST;
            case UNKNOWN -> Tone.UNKNOWN;
        };
    }

    /** How soon a person should look, for ranking: healthy least, failing most. */
    public static int urgency(Health health) {
        return switch (health) {
            case HEALTHY -> 0;
            case UNKNOWN -> 1;
            case PROGRESSING -> 2;
            case LOST -> 3;
            case WARNING -> 4;
            case FAILING -> 5;
        };
    }
}
