package dev.gantry.tests.actors;

import dev.gantry.services.demo.actors.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What was written to one server, so that who follows a kind knows how much must still come. One thread. */
final class Ledger {
    private final Map<Resource, Long> revisions = new HashMap<>();
    private final Map<Resource, List<String>> gone = new HashMap<>();
    private final List<String> refusals = new ArrayList<>();

    /** An object as the server answered it after a write. */
    void written(Resource resource, JsonNode object) {
        JsonNode metadata = object.path("metadata");
        revisions.merge(
                resource, Long.parseLong(metadata.path("resourceVersion").asString()), Math::max);
        boolean isHeld = !metadata.path("finalizers").isEmpty()
                || !object.path("spec").path("finalizers").isEmpty()
                || metadata.path("deletionGracePeriodSeconds").asLong(0) > 0;
        if (metadata.has("deletionTimestamp") && !isHeld) {
            gone(resource, metadata.path("uid").asString());
        }
    }

    /** An object the server said is no more. */
    void gone(Resource resource, String uid) {
        gone.computeIfAbsent(resource, any -> new ArrayList<>()).add(uid);
    }

    /** What went on when its namespace was told to end is refused rightly. */
    void refused(String told) {
        if (!told.contains("because it is being terminated")) {
            refusals.add(told);
        }
    }

    long revision(Resource resource) {
        return revisions.getOrDefault(resource, 0L);
    }

    /** Uids of what went, oldest first. */
    List<String> gone(Resource resource) {
        return gone.getOrDefault(resource, List.of());
    }

    /** What the server refused since this was last asked, for other reasons than that somebody else was faster. */
    List<String> takeRefusals() {
        List<String> taken = List.copyOf(refusals);
        refusals.clear();
        return taken;
    }
}
