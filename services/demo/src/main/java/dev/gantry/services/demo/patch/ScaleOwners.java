package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.patch.Ownership.Entry;
import dev.gantry.services.demo.patch.Ownership.Identity;
import java.util.Map;

/**
 * Who owns the replicas of an object that is scaled through its subresource. The server translates the entries to those
 * of a Scale and back, and loses on the way what it loses here: the time, and nearly always the old entry's replicas.
 */
final class ScaleOwners {
    private static final FieldSet REPLICAS = FieldSet.of("spec", "replicas");
    private static final String SCALE_VERSION = "autoscaling/v1";

    private ScaleOwners() {}

    static Ownership scaled(Ownership parent, long before, long after, Kind kind, FieldOwner owner) {
        Ownership scale = new Ownership();
        parent.entries().forEach((identity, entry) -> {
            if (entry.apiVersion().equals(kind.apiVersion()) && ownsReplicas(entry)) {
                Identity translated = identity.applies()
                        ? identity
                        : Identity.updating(identity.name(), SCALE_VERSION, identity.subresource());
                scale.put(translated, new Entry(SCALE_VERSION, entry.time(), REPLICAS));
            }
        });
        if (!scale.isEmpty() && before != after) {
            scale.entries().clear();
            // A Scale leaves zero replicas out of its JSON, so that nobody wrote them.
            if (after != 0) {
                Identity writer = Identity.updating(owner.name(), SCALE_VERSION, owner.subresource());
                scale.put(writer, new Entry(SCALE_VERSION, owner.time(), REPLICAS));
            }
        }
        return merged(parent, scale, kind);
    }

    private static boolean ownsReplicas(Entry entry) {
        return !entry.fields().intersection(REPLICAS).isEmpty();
    }

    private static Ownership merged(Ownership parent, Ownership scale, Kind kind) {
        Ownership result = new Ownership();
        for (Map.Entry<Identity, Entry> one : parent.entries().entrySet()) {
            Entry entry = one.getValue();
            if (entry.apiVersion().equals(kind.apiVersion())) {
                boolean keeps = !ownsReplicas(entry) || scale.entries().remove(one.getKey()) != null;
                result.put(
                        one.getKey(), keeps ? entry : entry.with(entry.fields().difference(REPLICAS)));
            }
        }
        // The identity keeps the version of the Scale, so that it is an entry of its own until it is read again.
        scale.entries()
                .keySet()
                .forEach(identity -> result.put(identity, new Entry(kind.apiVersion(), null, REPLICAS)));
        return result;
    }
}
