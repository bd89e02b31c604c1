package dev.gantry.services.kubernetes.http;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/** Turns host names into addresses. Any thread; blocks no longer than told. */
@FunctionalInterface
public interface Resolver {
    /**
     * All addresses, the preferred first, at least one.
     *
     * @throws IOException where the name is unknown or there was no answer in time
     */
    List<InetAddress> resolve(String host, Duration within) throws IOException;
}
