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
     * @throws java.net.SocketTimeoutException where there was no answer in time
     * @throws java.net.UnknownHostException where the name is unknown
     */
    List<InetAddress> resolve(String host, Duration within) throws IOException;
}
