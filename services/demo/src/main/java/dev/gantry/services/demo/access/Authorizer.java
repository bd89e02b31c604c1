package dev.gantry.services.demo.access;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Who may do what. Any thread. */
public interface Authorizer {
    Decision decide(User user, Attributes attributes);

    /**
     * Everything a user may do.
     *
     * @param namespace empty for what holds in the whole cluster only
     */
    Held rules(User user, String namespace);

    /**
     * What a user may do.
     *
     * @param rules as roles write them
     * @param problem what is missing to know all of it, empty where nothing is
     */
    record Held(List<JsonNode> rules, String problem) {}
}
