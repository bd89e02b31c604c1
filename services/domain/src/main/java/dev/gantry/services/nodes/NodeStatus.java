package dev.gantry.services.nodes;

import java.util.List;

/**
 * What the node says of itself.
 *
 * @param ready status of the Ready condition: {@code True}, {@code False}, {@code Unknown}; empty where it has no such
 *     condition
 * @param reason of the Ready condition
 * @param message of the Ready condition
 * @param changed epoch seconds of the Ready condition's last transition, or NO_TIME
 * @param lastSeen epoch seconds of the newest heartbeat in its conditions, or NO_TIME
 * @param troubles types of other conditions that are True, such as {@code DiskPressure}
 */
public record NodeStatus(
        String ready, String reason, String message, long changed, long lastSeen, List<String> troubles) {}
