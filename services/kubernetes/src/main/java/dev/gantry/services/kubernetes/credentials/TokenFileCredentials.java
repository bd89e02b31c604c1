package dev.gantry.services.kubernetes.credentials;

import dev.gantry.services.problems.CredentialProblem;
import dev.gantry.services.problems.Original;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * A token in a file that others rotate. Read anew after ten seconds, and at once after a refusal. While the file cannot
 * be read the last token serves on, else the one in the kubeconfig beside it (as client-go, transport/token_source.go).
 */
final class TokenFileCredentials implements CredentialSource {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Path file;
    private final InstantSource clock;
    private final Credential beside;
    private @Nullable Credential last;
    private Instant readAt = Instant.MIN;

    TokenFileCredentials(Path file, String tokenBeside, InstantSource clock) {
        this.file = file;
        this.clock = clock;
        this.beside = tokenBeside.isEmpty() ? Credential.NONE : new Credential(tokenBeside, null);
    }

    @Override
    public synchronized Credential current() throws CredentialException {
        Credential known = last;
        Instant now = clock.instant();
        if (known != null && now.isBefore(readAt.plus(FRESH)) && !now.isBefore(readAt)) {
            return known;
        }
        return read(now);
    }

    @Override
    public synchronized Credential refresh(Credential refused) throws CredentialException {
        return read(clock.instant());
    }

    private Credential read(Instant now) throws CredentialException {
        CredentialProblem problem;
        try {
            String token = Files.readString(file).trim();
            if (!token.isEmpty()) {
                Credential fresh = new Credential(token, null);
                last = fresh;
                readAt = now;
                return fresh;
            }
            problem = new CredentialProblem.EmptyTokenFile(file);
        } catch (IOException e) {
            // Nothing but the sort: an exception that cannot decode the file might quote it.
            problem = new CredentialProblem.UnreadableTokenFile(
                    file, new Original(e.getClass().getSimpleName()));
        }
        Credential known = last;
        if (known != null) {
            return known;
        }
        if (!beside.token().isEmpty()) {
            return beside;
        }
        throw new CredentialException(problem);
    }
}
