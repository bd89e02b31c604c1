package dev.gantry.services.kubernetes.credentials;

import dev.gantry.services.kubernetes.config.ExecPlugin;
import dev.gantry.services.problems.CredentialProblem;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One identity a plugin gives, shared by every context that uses it. Kept until it expires or is refused; never more
 * than one run at a time, and whoever waits for a run takes its result, good or bad: one prompt, not ten. After three
 * failures in a row it backs off.
 */
final class ExecCredentials implements CredentialSource {
    private static final int PATIENCE = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final ExecPlugin plugin;
    private final Supplier<@Nullable String> clusterJson;
    private final ExecRunner runner;
    private final InstantSource clock;
    private ExecCredentialJson.@Nullable Issued issued;
    private @Nullable CompletableFuture<Credential> running;
    private boolean proven;
    private int failures;
    private Instant pausedUntil = Instant.MIN;
    private @Nullable Problem lastFailure;

    ExecCredentials(ExecPlugin plugin, Supplier<@Nullable String> clusterJson, ExecRunner runner, InstantSource clock) {
        this.plugin = plugin;
        this.clusterJson = clusterJson;
        this.runner = runner;
        this.clock = clock;
    }

    @Override
    public Credential current() throws CredentialException {
        CompletableFuture<Credential> mine;
        synchronized (this) {
            ExecCredentialJson.Issued known = issued;
            if (known != null && !isExpired(known)) {
                return known.credential();
            }
            CompletableFuture<Credential> others = running;
            if (others != null) {
                mine = others;
            } else {
                refuseWhilePaused();
                mine = start();
            }
        }
        return result(mine);
    }

    @Override
    public Credential refresh(Credential refused) throws CredentialException {
        synchronized (this) {
            ExecCredentialJson.Issued known = issued;
            if (known != null && known.credential().equals(refused)) {
                if (!proven) {
                    countFailure(new CredentialProblem.PluginRefused(plugin.command()));
                }
                if (isPaused()) {
                    return refused;
                }
                issued = null;
            }
        }
        return current();
    }

    @Override
    public synchronized void accepted(Credential taken) {
        if (!proven && issued != null && issued.credential().equals(taken)) {
            proven = true;
            failures = 0;
        }
    }

    @Override
    public synchronized void retryNow() {
        failures = 0;
        pausedUntil = Instant.MIN;
    }

    private boolean isExpired(ExecCredentialJson.Issued known) {
        return known.until() != null && clock.instant().isAfter(known.until());
    }

    private boolean isPaused() {
        return clock.instant().isBefore(pausedUntil);
    }

    private void refuseWhilePaused() throws CredentialException {
        Problem last = lastFailure;
        if (last != null && isPaused()) {
            throw new CredentialException(new CredentialProblem.Waiting(last, failures));
        }
    }

    private CompletableFuture<Credential> start() {
        CompletableFuture<Credential> run = new CompletableFuture<>();
        running = run;
        Thread.ofVirtual().name("gantry-plugin").start(() -> run(run));
        return run;
    }

    private void run(CompletableFuture<Credential> run) {
        try {
            ExecCredentialJson.Issued fresh = runner.run(plugin, clusterJson.get());
            synchronized (this) {
                running = null;
                issued = fresh;
                proven = false;
            }
            run.complete(fresh.credential());
        } catch (CredentialException e) {
            fail(run, e, e.problem());
        } catch (RuntimeException | Error e) {
            fail(run, e, Original.of(e));
        }
    }

    private void fail(CompletableFuture<Credential> run, Throwable failure, Problem problem) {
        synchronized (this) {
            running = null;
            countFailure(problem);
        }
        run.completeExceptionally(failure);
    }

    private void countFailure(Problem problem) {
        lastFailure = problem;
        failures++;
        if (failures >= PATIENCE) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - PATIENCE, 10));
            pausedUntil = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        }
    }

    private static Credential result(CompletableFuture<Credential> run) throws CredentialException {
        try {
            return run.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CredentialException known) {
                throw new CredentialException(known.problem());
            }
            throw e;
        }
    }
}
