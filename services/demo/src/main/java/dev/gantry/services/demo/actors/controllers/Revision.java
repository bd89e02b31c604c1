package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.controllers.Lookout.Sighting;
import dev.gantry.services.demo.actors.controllers.Table.Row;
import dev.gantry.services.demo.api.LabelSelector;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What controllers keep of a controller revision. Immutable; any thread.
 *
 * @param template hash of the pod template it holds
 */
record Revision(Meta meta, long number, long template, Map<String, String> labels) implements Row {
    /** Oldest first. */
    static final Comparator<Revision> ORDER = Comparator.comparingLong(Revision::number)
            .thenComparing(one -> one.meta.created())
            .thenComparing(one -> one.meta.name());

    static Revision of(Sighting sighting, @Nullable Revision before) {
        JsonNode object = sighting.object();
        Meta meta = Meta.of(object);
        boolean isKnown = before != null && before.uid().equals(meta.uid());
        return new Revision(
                meta,
                object.path("revision").asLong(0),
                // What a revision holds never changes.
                isKnown && before != null ? before.template : TemplateHash.of(template(object)),
                LabelSelector.labels(object.path("metadata")));
    }

    /** The pod template a revision holds. */
    static JsonNode template(JsonNode revision) {
        return revision.path("data").path("spec").path("template");
    }
}
