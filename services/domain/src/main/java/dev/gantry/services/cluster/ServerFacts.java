package dev.gantry.services.cluster;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the server said of itself.
 *
 * @param version such as {@code v1.36.3}, null until it answered
 * @param clockSkew server's clock minus ours, null until known; shown, never used for freshness
 * @param changesPerSecond over the last ten seconds
 * @param bytesPerSecond off the wire, over the last ten seconds
 */
public record ServerFacts(
        @Nullable String version, @Nullable Duration clockSkew, double changesPerSecond, double bytesPerSecond) {}
