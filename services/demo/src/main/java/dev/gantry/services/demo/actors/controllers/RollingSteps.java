package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.Rollout.Sized;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the replica sets of a deployment grow and shrink ({@code rolling.go}, {@code recreate.go}). One thread. */
final class RollingSteps {
    private final FleetApi api;
    private final EventLog events;

    RollingSteps(FleetApi api, EventLog events) {
        this.api = api;
        this.events = events;
    }

    /** How large the newest set may be, which now is so large. */
    static int grown(Rollout rollout, int size) {
        int room = rollout.spec().replicas()
                + rollout.spec().surge().up(rollout.spec().replicas())
                - rollout.total();
        return room <= 0 ? size : size + Math.min(room, rollout.spec().replicas() - size);
    }

    /** One step of a rolling update: up if there is room, else down if enough pods are available. */
    boolean roll(Rollout rollout, Sized current) {
        return resizeCurrent(rollout, current) || shrinkOld(rollout, current);
    }

    private boolean resizeCurrent(Rollout rollout, Sized current) {
        int wanted = rollout.spec().replicas();
        if (current.replicas() == wanted) {
            return false;
        }
        return scale(rollout, current, current.replicas() > wanted ? wanted : grown(rollout, current.replicas()));
    }

    private boolean shrinkOld(Rollout rollout, Sized current) {
        List<Sized> old = rollout.activeOld();
        if (old.isEmpty()) {
            return false;
        }
        int missing = current.replicas() - current.staying();
        int most = rollout.total() - rollout.minAvailable() - missing;
        if (most <= 0) {
            return false;
        }
        int unhealthy = shrinkUnhealthy(rollout, old, most);
        return unhealthy + shrinkAvailable(rollout, old) > 0;
    }

    /** Pods that are not available anyway go first: that leaves no fewer available ones. */
    private int shrinkUnhealthy(Rollout rollout, List<Sized> old, int most) {
        int done = 0;
        for (Sized set : old) {
            int count = Math.min(most - done, set.replicas() - set.staying());
            if (count > 0) {
                scale(rollout, set, set.replicas() - count);
                done += count;
            }
        }
        return done;
    }

    private int shrinkAvailable(Rollout rollout, List<Sized> old) {
        int spare = rollout.staying() - rollout.minAvailable();
        int done = 0;
        for (Sized set : old) {
            int count = Math.min(set.replicas(), spare - done);
            if (count > 0) {
                scale(rollout, set, set.replicas() - count);
                done += count;
            }
        }
        return done;
    }

    /** Takes all pods of old templates away. */
    boolean empty(Rollout rollout) {
        boolean isScaled = false;
        for (Sized set : rollout.activeOld()) {
            isScaled |= scale(rollout, set, 0);
        }
        return isScaled;
    }

    /** After the wanted number changed, or while paused: each set gets its share. */
    void share(Rollout rollout) {
        List<Sized> active =
                rollout.all().stream().filter(set -> set.replicas() > 0).toList();
        if (active.size() <= 1) {
            Sized only = active.isEmpty() ? newest(rollout) : active.getFirst();
            if (only != null) {
                scale(rollout, only, rollout.spec().replicas());
            }
        } else if (isSaturated(rollout)) {
            empty(rollout);
        } else if (rollout.spec().isRolling()) {
            shareAmong(rollout, active);
        }
    }

    private static @Nullable Sized newest(Rollout rollout) {
        if (rollout.current() != null) {
            return rollout.current();
        }
        return rollout.old().isEmpty() ? null : rollout.old().getLast();
    }

    private static boolean isSaturated(Rollout rollout) {
        Sized current = rollout.current();
        int wanted = rollout.spec().replicas();
        return current != null
                && current.replicas() == wanted
                && current.available() == wanted
                && Integer.toString(wanted).equals(current.facts().annotations().get(Revisions.DESIRED));
    }

    private void shareAmong(Rollout rollout, List<Sized> active) {
        int wanted = rollout.spec().replicas();
        int allowed = wanted > 0 ? wanted + rollout.spec().maxSurge() : 0;
        int toAdd = allowed - active.stream().mapToInt(Sized::replicas).sum();
        // Both age orders are there: oldest first as they come, newest first where pods are added.
        List<Sized> ordered = new ArrayList<>(toAdd > 0 ? active.reversed() : active);
        ordered.sort(Comparator.comparingInt(Sized::replicas).reversed());
        int[] sizes = new int[ordered.size()];
        int added = 0;
        for (int i = 0; i < sizes.length; i++) {
            int part = part(rollout, ordered.get(i), toAdd, added);
            sizes[i] = ordered.get(i).replicas() + part;
            added += part;
        }
        sizes[0] = Math.max(sizes[0] + toAdd - added, 0);
        for (int i = 0; i < sizes.length; i++) {
            scale(rollout, ordered.get(i), sizes[i]);
        }
    }

    private static int part(Rollout rollout, Sized set, int toAdd, int added) {
        if (toAdd == 0 || toAdd == added) {
            return 0;
        }
        int fraction = fraction(rollout, set);
        return toAdd > 0 ? Math.min(fraction, toAdd - added) : Math.max(fraction, toAdd - added);
    }

    private static int fraction(Rollout rollout, Sized set) {
        int wanted = rollout.spec().replicas();
        if (wanted == 0) {
            return -set.replicas();
        }
        long before = Annotations.number(set.facts().annotations(), Revisions.MAX);
        if (before == 0) {
            before = rollout.deployment().status().replicas();
        }
        if (before == 0) {
            return 0;
        }
        long most = wanted + rollout.spec().maxSurge();
        return (int) Math.round((double) set.replicas() * most / before) - set.replicas();
    }

    /** Whether the size changed; the annotations follow in any case. */
    boolean scale(Rollout rollout, Sized set, int size) {
        ReplicaSet facts = set.facts();
        String desired = Integer.toString(rollout.spec().replicas());
        String most =
                Integer.toString(rollout.spec().replicas() + rollout.spec().maxSurge());
        boolean isNoted = desired.equals(facts.annotations().get(Revisions.DESIRED))
                && most.equals(facts.annotations().get(Revisions.MAX));
        if (set.replicas() == size && isNoted) {
            return false;
        }
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putObject("metadata")
                .putObject("annotations")
                .put(Revisions.DESIRED, desired)
                .put(Revisions.MAX, most);
        patch.putObject("spec").put("replicas", size);
        if (api.patch(
                                Resource.REPLICA_SETS,
                                facts.key().namespace(),
                                facts.key().name(),
                                "",
                                patch)
                        == null
                || set.replicas() == size) {
            return false;
        }
        String message = "Scaled " + (size > set.replicas() ? "up" : "down") + " replica set " + set.name() + " from "
                + set.replicas() + " to " + size;
        events.normal(rollout.beat(), rollout.subject(), "ScalingReplicaSet", message);
        set.resize(size);
        return true;
    }
}
