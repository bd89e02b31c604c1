package dev.gantry.tests.fleet;

import org.jspecify.annotations.Nullable;

/**
 * One pod as planned.
 *
 * @param app whose pod it is
 * @param ordinal its number among the app's pods
 * @param state what it goes through
 * @param node index of its node, or −1 where it has none
 * @param ownerUid uid of the object that owns it, or null where nothing does
 */
record PodPlan(
        App app,
        int ordinal,
        PodState state,
        int node,
        @Nullable String ownerUid) {
    String name(long seed) {
        Chance chance = Chance.of(seed, "pod name " + app.namespace() + app.name() + ordinal);
        return switch (app.kind()) {
            case STATEFUL_SET -> app.name() + "-" + ordinal;
            case DAEMON_SET -> app.name() + "-" + chance.suffix(5);
            case DEPLOYMENT, JOB, CRON_JOB -> app.ownerName() + "-" + chance.suffix(5);
        };
    }
}
