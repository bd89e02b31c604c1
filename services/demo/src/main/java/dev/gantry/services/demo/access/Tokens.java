package dev.gantry.services.demo.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Bearer tokens and whose they are. Any thread. */
public final class Tokens {
    private final Map<String, User> users = new ConcurrentHashMap<>();

    public void add(String token, User user) {
        users.put(token, user);
    }

    public @Nullable User user(String token) {
        return users.get(token);
    }
}
