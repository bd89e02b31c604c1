package dev.gantry.services.demo.forms;

import dev.gantry.services.demo.decoding.Decoder;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.schema.ObjectType;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Objects in the form they are served in and in the one they are kept in, as apiserver converts between versions. Most
 * kinds have one form for both; then a tree is given back as it came. Any thread.
 */
public final class Forms {
    /** What {@code events.k8s.io} calls otherwise than {@code v1}. */
    private static final Map<String, String> EVENT = Map.of(
            "involvedObject", "regarding",
            "message", "note",
            "reportingComponent", "reportingController",
            "source", "deprecatedSource",
            "firstTimestamp", "deprecatedFirstTimestamp",
            "lastTimestamp", "deprecatedLastTimestamp",
            "count", "deprecatedCount");

    /** By type; versions of a custom kind differ in nothing but their name. */
    private final Map<String, Form> forms = Map.of(
            "events/v1.Event", new Renaming(EVENT),
            "autoscaling/v1.HorizontalPodAutoscaler", new AutoscalerForm());

    /** @param kept an object as it is kept, with its type */
    public ObjectNode served(ObjectNode kept, Kind kind) {
        return kind.isView() ? typed(form(kind).served(kept), kind) : kept;
    }

    /** @param served an object as the kind serves it, with its type */
    public ObjectNode kept(ObjectNode served, Kind kind) {
        return kind.isView() ? typed(form(kind).kept(served), kind.kept()) : served;
    }

    private Form form(Kind kind) {
        ObjectType type = kind.type();
        return type == null ? Renaming.NONE : forms.getOrDefault(type.name(), Renaming.NONE);
    }

    private static ObjectNode typed(ObjectNode made, Kind kind) {
        made.put("kind", kind.kind()).put("apiVersion", kind.apiVersion());
        ObjectType type = kind.type();
        return type == null ? made : Decoder.decode(made, type);
    }
}
