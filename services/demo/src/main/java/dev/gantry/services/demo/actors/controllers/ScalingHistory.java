package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.controllers.Autoscaler.Policy;
import dev.gantry.services.demo.actors.controllers.Autoscaler.Rules;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What one autoscaler recommended and did lately, by the event clock, and what follows from it. One thread. */
final class ScalingHistory {
    private static final long KEPT_SECONDS = 3600;
    private static final int SMALL = 4;

    private final Deque<Noted> recommended = new ArrayDeque<>();
    private final Deque<Noted> done = new ArrayDeque<>();

    /** A number and when it was. */
    private record Noted(Instant at, int number) {}

    /** A number of pods and what it was decided by. */
    record Decision(int replicas, String reason, String message) {}

    /** @param current what there was when it was first looked at; that counts as recommended then */
    ScalingHistory(int current, Instant now) {
        note(recommended, now, current);
    }

    private static void note(Deque<Noted> all, Instant now, int number) {
        all.addLast(new Noted(now, number));
        while (!all.isEmpty() && all.getFirst().at.plusSeconds(KEPT_SECONDS).isBefore(now)) {
            all.removeFirst();
        }
    }

    /** The highest or lowest of what was recommended of late, so that it does not swing. */
    Decision stabilize(Autoscaler scaler, int current, int wanted, Instant now) {
        int up = wanted;
        int down = wanted;
        Instant upFrom = now.minusSeconds(scaler.spec().up().windowSeconds());
        Instant downFrom = now.minusSeconds(scaler.spec().down().windowSeconds());
        for (Noted one : recommended) {
            up = one.at.isAfter(upFrom) ? Math.min(up, one.number) : up;
            down = one.at.isAfter(downFrom) ? Math.max(down, one.number) : down;
        }
        note(recommended, now, wanted);
        int stable = Math.min(Math.max(current, up), down);
        if (stable == wanted) {
            return new Decision(stable, "ReadyForNewScale", "recommended size matches current size");
        }
        return wanted >= current
                ? new Decision(
                        stable,
                        "ScaleUpStabilized",
                        "recent recommendations were lower than current one, applying the lowest recent recommendation")
                : new Decision(
                        stable,
                        "ScaleDownStabilized",
                        "recent recommendations were higher than current one, applying the highest recent "
                                + "recommendation");
    }

    /** Keeps to the least and the most there may be and to how fast it may go. */
    Decision limit(Autoscaler scaler, int current, int wanted, Instant now) {
        int fastest = upLimit(scaler.spec().up(), current, now);
        int slowest = downLimit(scaler.spec().down(), current, now);
        if (wanted > current && wanted > Math.min(scaler.spec().most(), fastest)) {
            return scaler.spec().most() > fastest
                    ? new Decision(
                            fastest,
                            "ScaleUpLimit",
                            "the desired replica count is increasing faster than the maximum scale rate")
                    : new Decision(
                            scaler.spec().most(),
                            "TooManyReplicas",
                            "the desired replica count is more than the maximum replica count");
        }
        if (wanted < current && wanted < Math.max(scaler.spec().least(), slowest)) {
            return scaler.spec().least() < slowest
                    ? new Decision(
                            slowest,
                            "ScaleDownLimit",
                            "the desired replica count is decreasing faster than the maximum scale rate")
                    : new Decision(
                            scaler.spec().least(),
                            "TooFewReplicas",
                            "the desired replica count is less than the minimum replica count");
        }
        int bounded = Math.clamp(
                wanted,
                scaler.spec().least(),
                Math.max(scaler.spec().least(), scaler.spec().most()));
        return new Decision(bounded, "DesiredWithinRange", "the desired count is within the acceptable range");
    }

    private int upLimit(Rules rules, int current, Instant now) {
        List<Policy> policies = rules.policies();
        if (policies == null) {
            return Math.max(2 * current, SMALL);
        }
        if (rules.select().equals("Disabled")) {
            return current;
        }
        boolean isLeast = rules.select().equals("Min");
        int limit = isLeast ? Integer.MAX_VALUE : 0;
        for (Policy policy : policies) {
            int before = current - changed(policy.periodSeconds(), now);
            int proposed = policy.isPercent()
                    ? (int) Math.ceil(before * (1 + policy.value() / 100.0))
                    : before + policy.value();
            limit = isLeast ? Math.min(limit, proposed) : Math.max(limit, proposed);
        }
        return Math.max(limit, current);
    }

    private int downLimit(Rules rules, int current, Instant now) {
        List<Policy> policies = rules.policies();
        if (policies == null) {
            return 0;
        }
        if (rules.select().equals("Disabled")) {
            return current;
        }
        boolean isLeast = rules.select().equals("Min");
        int limit = isLeast ? 0 : Integer.MAX_VALUE;
        for (Policy policy : policies) {
            int before = current - changed(policy.periodSeconds(), now);
            int proposed = policy.isPercent() ? (int) (before * (1 - policy.value() / 100.0)) : before - policy.value();
            limit = isLeast ? Math.max(limit, proposed) : Math.min(limit, proposed);
        }
        return Math.min(limit, current);
    }

    /** Pods added less pods taken away in the last seconds. */
    private int changed(int seconds, Instant now) {
        return done.stream()
                .filter(one -> one.at.isAfter(now.minusSeconds(seconds)))
                .mapToInt(Noted::number)
                .sum();
    }

    void scaled(int by, Instant now) {
        note(done, now, by);
    }
}
