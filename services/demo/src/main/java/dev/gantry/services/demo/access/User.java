package dev.gantry.services.demo.access;

import java.util.List;

/** Who asks. Immutable; any thread. */
public record User(String name, List<String> groups) {
    public static final User ANONYMOUS = new User("system:anonymous", List.of("system:unauthenticated"));
    public static final String MASTERS = "system:masters";
    public static final String AUTHENTICATED = "system:authenticated";
}
