package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Resource;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deletes the pods of nodes that are gone ({@code pkg/controller/podgc}). Its keys are nodes. One thread. */
final class PodCollector extends Controller {
    /** A node that comes back within it keeps its pods. */
    private static final long QUARANTINE_SECONDS = 40;

    private final Picture picture;
    private final Map<Key, Instant> gone = new HashMap<>();

    PodCollector(Lookout lookout, Picture picture) {
        super(lookout);
        this.picture = picture;
        picture.nodes().onChange(this::nodeChanged);
        picture.pods().onChange((before, after) -> {
            if (after != null && after.meta().isEnding() && after.node().isEmpty()) {
                queue.add(after.key());
            }
        });
    }

    private void nodeChanged(@Nullable Node before, @Nullable Node after) {
        if (after == null && before != null) {
            queue.add(before.key());
        }
    }

    @Override
    protected void sync(Key key, Beat beat) {
        if (!key.namespace().isEmpty()) {
            Pod pod = picture.pods().get(key);
            if (pod != null && pod.meta().isEnding() && pod.node().isEmpty()) {
                remove(pod);
            }
        } else if (picture.nodes().get(key) != null) {
            gone.remove(key);
        } else {
            Instant due = gone.computeIfAbsent(key, any -> beat.fleet()).plusSeconds(QUARANTINE_SECONDS);
            if (due.isAfter(beat.fleet())) {
                queue.add(key, due);
            } else {
                gone.remove(key);
                picture.podsByNode().find(key.name()).forEach(this::remove);
            }
        }
    }

    private void remove(Pod pod) {
        api.delete(Resource.PODS, pod.meta().namespace(), pod.meta().name(), 0L);
    }
}
