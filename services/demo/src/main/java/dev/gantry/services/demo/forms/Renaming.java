package dev.gantry.services.demo.forms;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A form that differs only in what it calls some of the outermost fields. Immutable; any thread. */
final class Renaming implements Form {
    /** Differs in nothing. */
    static final Form NONE = new Renaming(Map.of());

    private final Map<String, String> servedNames;
    private final Map<String, String> keptNames = new HashMap<>();

    /** @param servedNames by the names of the form that is kept */
    Renaming(Map<String, String> servedNames) {
        this.servedNames = Map.copyOf(servedNames);
        servedNames.forEach((kept, served) -> keptNames.put(served, kept));
    }

    @Override
    public ObjectNode served(ObjectNode kept) {
        return renamed(kept, servedNames);
    }

    @Override
    public ObjectNode kept(ObjectNode served) {
        return renamed(served, keptNames);
    }

    private static ObjectNode renamed(ObjectNode from, Map<String, String> names) {
        ObjectNode into = from.objectNode();
        from.properties()
                .forEach(field -> into.set(
                        names.getOrDefault(field.getKey(), field.getKey()),
                        field.getValue().deepCopy()));
        return into;
    }
}
