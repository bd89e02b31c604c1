package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.EventLog.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One deployment with its replica sets during one sync. Sizes change as they are written. One thread. */
final class Rollout {
    private static final Comparator<Sized> BY_AGE = Comparator.<Sized, Instant>comparing(
                    set -> set.facts.meta().created())
            .thenComparing(set -> set.facts.meta().name());

    private final Deployment deployment;
    private final Beat beat;
    private final List<Sized> old = new ArrayList<>();
    private final RolloutConditions conditions;
    private @Nullable Sized current;
    private String revision;
    private int collisions;

    /** A replica set and the size it has by now. */
    static final class Sized {
        private final ReplicaSet facts;
        private int replicas;

        Sized(ReplicaSet facts) {
            this.facts = facts;
            this.replicas = facts.replicas();
        }

        ReplicaSet facts() {
            return facts;
        }

        String name() {
            return facts.meta().name();
        }

        int replicas() {
            return replicas;
        }

        void resize(int size) {
            replicas = size;
        }

        /** As its status says. */
        int available() {
            return facts.counts().available();
        }

        /** Those of them that are left once it has the size it was given; its status is written before that. */
        int staying() {
            return Math.min(available(), replicas);
        }
    }

    /** @param sets all that the deployment controls */
    Rollout(Deployment deployment, List<ReplicaSet> sets, Beat beat) {
        this.deployment = deployment;
        this.beat = beat;
        this.conditions = new RolloutConditions(deployment.status().conditions(), beat);
        this.revision = deployment.annotations().getOrDefault(Revisions.REVISION, "");
        this.collisions = deployment.status().collisions();
        for (Sized set : sets.stream().map(Sized::new).sorted(BY_AGE).toList()) {
            if (current == null
                    && set.facts.pods().template() == deployment.spec().template()) {
                current = set;
            } else {
                old.add(set);
            }
        }
    }

    Deployment deployment() {
        return deployment;
    }

    Deployment.Spec spec() {
        return deployment.spec();
    }

    Subject subject() {
        return new Subject(Resource.DEPLOYMENTS, deployment.meta());
    }

    Beat beat() {
        return beat;
    }

    RolloutConditions conditions() {
        return conditions;
    }

    /** The set of the newest template, null before it was made. */
    @Nullable
    Sized current() {
        return current;
    }

    void current(Sized made) {
        current = made;
    }

    /** Oldest first. */
    List<Sized> old() {
        return old;
    }

    List<Sized> activeOld() {
        return old.stream().filter(set -> set.replicas > 0).toList();
    }

    List<Sized> all() {
        return current == null
                ? List.copyOf(old)
                : Stream.concat(old.stream(), Stream.of(current)).toList();
    }

    /** Wanted pods of all sets together. */
    int total() {
        return all().stream().mapToInt(Sized::replicas).sum();
    }

    int available() {
        return all().stream().mapToInt(Sized::available).sum();
    }

    int staying() {
        return all().stream().mapToInt(Sized::staying).sum();
    }

    int minAvailable() {
        return spec().replicas() - spec().maxUnavailable();
    }

    String revision() {
        return revision;
    }

    void revision(String next) {
        revision = next;
    }

    int collisions() {
        return collisions;
    }

    void collided() {
        collisions++;
    }
}
