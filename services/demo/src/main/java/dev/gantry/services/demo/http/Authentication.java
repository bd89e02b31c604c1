package dev.gantry.services.demo.http;

import dev.gantry.services.demo.access.Tokens;
import dev.gantry.services.demo.access.User;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.http.Exchange.ClientName;
import dev.gantry.services.demo.patch.FieldOwner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who sends a request: by client certificate, by bearer token, or nobody. Any thread. */
final class Authentication {
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;

    Authentication(Tokens tokens) {
        this.tokens = tokens;
    }

    /** @throws dev.gantry.services.demo.api.ApiException 401 for a token that is not or no longer valid */
    User user(Exchange exchange) {
        String header = exchange.header("Authorization");
        if (header != null && header.startsWith(BEARER)) {
            User user = tokens.user(header.substring(BEARER.length()).strip());
            if (user == null) {
                throw Refusals.unauthorized();
            }
            return authenticated(user);
        }
        ClientName name = exchange.clientName();
        return name == null ? User.ANONYMOUS : authenticated(new User(name.commonName(), name.organizations()));
    }

    static User authenticated(User user) {
        List<String> groups = new ArrayList<>(user.groups());
        groups.add(User.AUTHENTICATED);
        return new User(user.name(), groups);
    }

    /** The manager a request's changes belong to, where it names none: the first word of the client's name. */
    static String manager(@Nullable String agent) {
        String name = agent == null ? "" : FieldOwner.nameOf(agent);
        return name.isBlank() ? "unknown" : name;
    }
}
