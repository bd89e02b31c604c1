package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.TransportProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The operating system's resolver, with a deadline. It blocks inside native code and cannot be interrupted, so it runs
 * on platform threads of its own: a virtual thread would hold its carrier, and two hanging names would stop everything.
 */
public final class SystemResolver implements Resolver {
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("gantry-resolve-", 1).factory());

    @Override
    public List<InetAddress> resolve(String host, Duration within) throws IOException {
        if (isLiteral(host)) {
            return List.of(InetAddress.getByName(host));
        }
        Future<InetAddress[]> answer = threads.submit(() -> InetAddress.getAllByName(host));
        try {
            return List.of(answer.get(within.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            throw new WireException(TransportProblem.Plain.NOT_IN_TIME, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WireException(TransportProblem.Plain.INTERRUPTED, e);
        } catch (ExecutionException e) {
            throw new WireException(TransportProblem.Plain.NAME_UNKNOWN, e);
        }
    }

    static boolean isLiteral(String host) {
        try {
            return InetAddress.ofLiteral(host) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
