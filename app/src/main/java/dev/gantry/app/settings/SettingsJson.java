package dev.gantry.app.settings;

import dev.gantry.services.cluster.Protection;
import dev.gantry.services.settings.Appearance;
import dev.gantry.services.settings.Appearance.Density;
import dev.gantry.services.settings.Appearance.Theme;
import dev.gantry.services.settings.ClusterChoice;
import dev.gantry.services.settings.ScopeChoice;
import dev.gantry.services.settings.Settings;
import dev.gantry.services.settings.TableChoice;
import dev.gantry.services.settings.WindowPlace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads settings from a JSON tree. Whatever is absent, of another type or out of range falls back to its default, so a
 * file written by a later or earlier Gantry always reads.
 */
final class SettingsJson {
    private SettingsJson() {}

    static Settings read(JsonNode root) {
        return new Settings(
                appearance(root.path("appearance")),
                window(root.path("window")),
                scope(root.path("scope")),
                each(root.path("clusters"), SettingsJson::cluster),
                each(root.path("tables"), SettingsJson::table),
                texts(root.path("recent")));
    }

    private static Appearance appearance(JsonNode node) {
        Appearance standard = Appearance.DEFAULT;
        return new Appearance(
                word(node.path("theme"), Theme.values(), Theme::word, standard.theme()),
                node.path("language").stringValue(standard.language()),
                word(node.path("density"), Density.values(), Density::word, standard.density()),
                node.path("reducedMotion").booleanValue(standard.reducedMotion()),
                node.path("railCollapsed").booleanValue(standard.railCollapsed()));
    }

    private static @Nullable WindowPlace window(JsonNode node) {
        double width = node.path("width").doubleValue(0);
        double height = node.path("height").doubleValue(0);
        if (width < 1 || height < 1) {
            return null;
        }
        return new WindowPlace(
                node.path("x").doubleValue(0),
                node.path("y").doubleValue(0),
                width,
                height,
                node.path("maximized").booleanValue(false));
    }

    private static ScopeChoice scope(JsonNode node) {
        return new ScopeChoice(
                node.path("chosen").booleanValue(false), names(node.path("shown")), names(node.path("connected")));
    }

    private static ClusterChoice cluster(JsonNode node) {
        @Nullable Protection protection = protection(node.path("protection"));
        int colour = node.path("colour").intValue(0);
        return new ClusterChoice(
                protection, node.path("letters").stringValue(""), colour >= 1 && colour <= 8 ? colour : 0);
    }

    private static @Nullable Protection protection(JsonNode node) {
        String word = node.stringValue("");
        return Arrays.stream(Protection.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static TableChoice table(JsonNode node) {
        List<TableChoice.Column> columns = new ArrayList<>();
        for (JsonNode column : node.path("columns").values()) {
            String id = column.path("id").stringValue("");
            if (!id.isEmpty()) {
                columns.add(new TableChoice.Column(
                        id,
                        column.path("shown").booleanValue(true),
                        Math.max(0, column.path("width").doubleValue(0))));
            }
        }
        return new TableChoice(
                columns,
                node.path("sortedBy").stringValue(""),
                node.path("descending").booleanValue(false));
    }

    private static <T> Map<String, T> each(JsonNode node, Function<JsonNode, T> reader) {
        Map<String, T> read = new TreeMap<>();
        node.properties().forEach(entry -> read.put(entry.getKey(), reader.apply(entry.getValue())));
        return read;
    }

    private static <E> E word(JsonNode node, E[] values, Function<E, String> wordOf, E otherwise) {
        String word = node.stringValue("");
        return Arrays.stream(values)
                .filter(value -> wordOf.apply(value).equals(word))
                .findFirst()
                .orElse(otherwise);
    }

    private static SortedSet<String> names(JsonNode node) {
        return new TreeSet<>(texts(node));
    }

    private static List<String> texts(JsonNode node) {
        return node.values().stream()
                .map(value -> value.stringValue(""))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
