package dev.gantry.views.words;

import dev.gantry.resources.Language;
import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.heat.Measure;
import dev.gantry.services.settings.Appearance.Density;
import dev.gantry.services.settings.Appearance.Theme;
import dev.gantry.views.controls.Tone;

/** The names of values that people choose or see on more than one screen. Pure but for the messages; any thread. */
public final class ValueWords {
    private ValueWords() {}

    /** How a cluster is guarded, in a word. */
    public static String of(Protection protection, Messages messages) {
        return messages.text(
                switch (protection) {
                    case NORMAL -> "cluster.protection.normal";
                    case PROTECTED -> "cluster.protection.protected";
                    case READ_ONLY -> "cluster.protection.read-only";
                });
    }

    /** What that guard means, in a sentence. */
    public static String meaningOf(Protection protection, Messages messages) {
        return messages.text(
                switch (protection) {
                    case NORMAL -> "cluster.protection.normal.note";
                    case PROTECTED -> "cluster.protection.protected.note";
                    case READ_ONLY -> "cluster.protection.read-only.note";
                });
    }

    /** How a thing stands, in a word. */
    public static String of(Tone tone, Messages messages) {
        return messages.text(
                switch (tone) {
                    case HEALTHY -> "tone.healthy";
                    case PROGRESSING -> "tone.progressing";
                    case WARNING -> "tone.warning";
                    case FAILING -> "tone.failing";
                    case LOST -> "tone.lost";
                    case OFFLINE -> "tone.offline";
                    case UNKNOWN -> "tone.unknown";
                });
    }

    public static String of(Theme theme, Messages messages) {
        return messages.text(
                switch (theme) {
                    case DARK -> "settings.theme.dark";
                    case LIGHT -> "settings.theme.light";
                    case SYSTEM -> "settings.theme.system";
                });
    }

    public static String of(Density density, Messages messages) {
        return messages.text(
                switch (density) {
                    case COMPACT -> "table.density.compact";
                    case ROOMY -> "table.density.roomy";
                });
    }

    /** By what nodes are coloured and pools are full. */
    public static String of(Measure measure, Messages messages) {
        return messages.text(
                switch (measure) {
                    case CPU -> "fleet.heat.measure.cpu";
                    case MEMORY -> "fleet.heat.measure.memory";
                    case GPU -> "fleet.heat.measure.gpu";
                    case PODS -> "fleet.heat.measure.pods";
                });
    }

    /** A language's own name for itself, whatever language the rest is in. */
    public static String of(Language language, Messages messages) {
        return messages.text(
                switch (language) {
                    case ENGLISH -> "settings.language.en";
                    case CHINESE -> "settings.language.zh-CN";
                });
    }
}
