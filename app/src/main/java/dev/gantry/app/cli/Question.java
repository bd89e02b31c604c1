package dev.gantry.app.cli;

import java.util.Map;

/**
 * What a running demo fleet is asked. Immutable.
 *
 * @param path such as {@code /faults}
 * @param body left out where empty
 */
record Question(String method, String path, Map<String, Object> body) {}
