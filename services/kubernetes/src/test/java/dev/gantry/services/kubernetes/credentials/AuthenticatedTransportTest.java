package dev.gantry.services.kubernetes.credentials;

import static dev.gantry.services.kubernetes.http.Transports.request;
import static dev.gantry.services.kubernetes.http.Transports.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.kubernetes.config.Impersonation;
import dev.gantry.services.kubernetes.http.ApiResponse;
import dev.gantry.services.kubernetes.http.ScriptedServer;
import dev.gantry.services.kubernetes.http.Transports;
import dev.gantry.services.problems.Original;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AuthenticatedTransportTest {
    private static final String NO = "HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\nno";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    /** Gives its tokens one after the other, each refresh the next; the last for ever. */
    private static final class Tokens implements CredentialSource {
        private final List<String> tokens;
        private final List<String> log = new ArrayList<>();

        Tokens(String... tokens) {
            this.tokens = new ArrayList<>(List.of(tokens));
        }

        @Override
        public Credential current() {
            return new Credential(tokens.getFirst(), null);
        }

        @Override
        public Credential refresh(Credential refused) {
            log.add("refused " + refused.token());
            if (tokens.size() > 1) {
                tokens.removeFirst();
            }
            return current();
        }

        @Override
        public void accepted(Credential taken) {
            log.add("accepted " + taken.token());
        }
    }

    private static AuthenticatedTransport transport(ScriptedServer server, CredentialSource source) {
        Impersonation as = new Impersonation("boss", "", List.of(), Map.of());
        return new AuthenticatedTransport(Transports.to(server), source, null, as);
    }

    @Test
    void aRefusedTokenIsRenewedOnceAndTriedOnceMore() throws Exception {
        Tokens tokens = new Tokens("old", "new");
        try (ScriptedServer server = new ScriptedServer(peer -> {
                    peer.answer(NO);
                    peer.answer(OK);
                });
                AuthenticatedTransport transport = transport(server, tokens)) {
            assertEquals("ok", text(transport.get(request())));
            assertTrue(server.request().contains("\nImpersonate-User: boss\nAuthorization: Bearer old\n"));
            assertTrue(server.request().contains("\nAuthorization: Bearer new\n"));
            assertEquals(List.of("refused old", "accepted new"), tokens.log);
        }
    }

    @Test
    void aSecondRefusalIsTheAnswer() throws Exception {
        Tokens tokens = new Tokens("old", "new", "newer");
        try (ScriptedServer server = new ScriptedServer(peer -> {
                    peer.answer(NO);
                    peer.answer(NO);
                });
                AuthenticatedTransport transport = transport(server, tokens);
                ApiResponse answer = transport.get(request())) {
            assertEquals(401, answer.status());
            assertEquals(List.of("refused old"), tokens.log);
        }
    }

    @Test
    void nothingIsTriedTwiceWithTheSameToken() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> {
                    peer.answer(NO);
                    peer.answer(OK);
                });
                AuthenticatedTransport transport = transport(server, new Tokens("only"));
                ApiResponse answer = transport.get(request())) {
            assertEquals(401, answer.status());
            assertEquals("no", new String(answer.body().readAllBytes()));
        }
    }

    @Test
    void withoutCredentialsNothingIsSent() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> peer.answer(OK));
                AuthenticatedTransport transport = transport(server, new RefusedCredentials(new Original("Log in.")))) {
            assertEquals(
                    new Original("Log in."),
                    assertThrows(CredentialException.class, () -> transport.get(request()))
                            .problem());
            assertEquals(0, server.connections());
        }
    }
}
