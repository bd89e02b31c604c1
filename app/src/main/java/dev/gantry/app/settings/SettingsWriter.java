package dev.gantry.app.settings;

import dev.gantry.services.settings.Appearance;
import dev.gantry.services.settings.ClusterChoice;
import dev.gantry.services.settings.Settings;
import dev.gantry.services.settings.TableChoice;
import dev.gantry.services.settings.WindowPlace;
import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes settings into a JSON tree, touching only the keys it knows, so that keys of other versions survive. */
final class SettingsWriter {
    private SettingsWriter() {}

    /** What differs from a default is written; what is in the tree already and unknown here stays. */
    static void write(Settings settings, ObjectNode root) {
        appearance(settings.appearance(), object(root, "appearance"));
        WindowPlace window = settings.window();
        if (window != null) {
            window(window, object(root, "window"));
        }
        ObjectNode scope = object(root, "scope");
        scope.put("chosen", settings.scope().chosen());
        scope.set("shown", array(settings.scope().shown()));
        scope.set("connected", array(settings.scope().connected()));
        ObjectNode clusters = object(root, "clusters");
        settings.clusters().forEach((name, choice) -> cluster(choice, object(clusters, name)));
        ObjectNode tables = object(root, "tables");
        settings.tables().forEach((id, choice) -> table(choice, object(tables, id)));
        root.set("recent", array(settings.recent()));
    }

    private static void appearance(Appearance appearance, ObjectNode node) {
        node.put("theme", appearance.theme().word());
        node.put("language", appearance.language());
        node.put("density", appearance.density().word());
        node.put("reducedMotion", appearance.reducedMotion());
        node.put("railCollapsed", appearance.railCollapsed());
    }

    private static void window(WindowPlace window, ObjectNode node) {
        node.put("x", window.x());
        node.put("y", window.y());
        node.put("width", window.width());
        node.put("height", window.height());
        node.put("maximized", window.maximized());
    }

    private static void cluster(ClusterChoice choice, ObjectNode node) {
        if (choice.protection() == null) {
            node.remove("protection");
        } else {
            node.put("protection", choice.protection().word());
        }
        node.put("letters", choice.letters());
        node.put("colour", choice.colour());
    }

    private static void table(TableChoice choice, ObjectNode node) {
        ArrayNode columns = JsonNodeFactory.instance.arrayNode();
        for (TableChoice.Column column : choice.columns()) {
            columns.addObject()
                    .put("id", column.id())
                    .put("shown", column.shown())
                    .put("width", column.width());
        }
        node.set("columns", columns);
        node.put("sortedBy", choice.sortedBy());
        node.put("descending", choice.descending());
    }

    private static ObjectNode object(ObjectNode parent, String key) {
        JsonNode present = parent.get(key);
        return present instanceof ObjectNode there ? there : parent.putObject(key);
    }

    private static ArrayNode array(Collection<String> texts) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        texts.forEach(node::add);
        return node;
    }
}
