package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.FleetApi.Feed;
import dev.gantry.services.demo.actors.Resource;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** One feed a kind for all controllers, so that each change is decoded once however many look at it. One thread. */
final class Lookout {
    private static final Logger LOG = System.getLogger(Lookout.class.getName());

    private final FleetApi api;
    private final Map<Resource, Watch> watches = new LinkedHashMap<>();

    Lookout(FleetApi api) {
        this.api = api;
    }

    /**
     * A change as it is seen.
     *
     * @param object not to be changed or kept
     * @param isOld whether it was there before anybody looked, so that nothing tells when it came about
     */
    record Sighting(ObjectNode object, boolean isDeletion, boolean isOld, Beat beat) {
        /**
         * When it was by the event clock that something was stamped: now, if it just happened, else as if the clock had
         * gone like the stamps all the time.
         */
        Instant fleetTime(Instant stamp) {
            Duration ago = Duration.between(stamp, beat.stamp());
            return isOld && !ago.isNegative() ? beat.fleet().minus(ago) : beat.fleet();
        }
    }

    /** Somebody who looks at all changes of a kind. */
    interface Follower {
        void saw(Sighting sighting);
    }

    FleetApi api() {
        return api;
    }

    /** Before the first refresh. */
    void follow(Resource resource, Follower follower) {
        watches.computeIfAbsent(resource, one -> new Watch(api.follow(one)))
                .followers
                .add(follower);
    }

    /** Tells everybody what changed since the last time. */
    void refresh(Beat beat) {
        for (Watch watch : watches.values()) {
            watch.poll(beat);
        }
    }

    private static final class Watch {
        private final Feed feed;
        private final List<Follower> followers = new ArrayList<>();
        private boolean isFirst = true;

        Watch(Feed feed) {
            this.feed = feed;
        }

        void poll(Beat beat) {
            boolean isOld = isFirst;
            feed.poll(change -> {
                Sighting sighting = new Sighting(change.object(), change.isDeletion(), isOld, beat);
                followers.forEach(follower -> show(sighting, follower));
            });
            isFirst = false;
        }

        /** One object that nobody can read must not keep the others from being seen. */
        private static void show(Sighting sighting, Follower follower) {
            try {
                follower.saw(sighting);
            } catch (RuntimeException unreadable) {
                String kind = sighting.object().path("kind").asString("");
                LOG.log(Level.ERROR, "controllers cannot read " + kind + " " + Key.of(sighting.object()), unreadable);
            }
        }
    }
}
