package dev.gantry.views.details;

import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ObjectReader.About;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.NamespacedName;
import java.util.UUID;

/** The object a panel is about; the uid tells it from an earlier one of its name. Immutable. */
public record Subject(ClusterLink link, Kind kind, NamespacedName at, UUID uid) {
    public Subject(ClusterLink link, Kind kind, Meta meta) {
        this(link, kind, meta.at(), meta.uid());
    }

    /** What its events are about. */
    About about() {
        return About.of(kind.title(), at, uid.toString());
    }

    /** Pods have logs, and apps those of their pods. */
    boolean hasLogs() {
        return LogSources.has(kind);
    }
}
