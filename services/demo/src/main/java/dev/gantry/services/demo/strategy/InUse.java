package dev.gantry.services.demo.strategy;

import java.util.Set;

/**
 * What services of a cluster have already. Immutable; any thread.
 *
 * @param addresses of services, as text
 * @param ports of all nodes that lead to services
 */
public record InUse(Set<String> addresses, Set<Integer> ports) {}
