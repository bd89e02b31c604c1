package dev.gantry.services.demo.faults;

/**
 * Which requests a fault is for. Immutable; any thread.
 *
 * @param resource {@code pods}, {@code deployments.apps} or {@code pods/log}; empty for every request
 * @param verb empty for any
 */
public record Scope(String resource, String verb) {
    public static final Scope EVERYTHING = new Scope("", "");

    public boolean isEverything() {
        return resource.isEmpty() && verb.isEmpty();
    }

    public boolean covers(Ask ask) {
        return (verb.isEmpty() || verb.equals(ask.verb())) && (resource.isEmpty() || isOf(ask));
    }

    private boolean isOf(Ask ask) {
        int slash = resource.indexOf('/');
        String name = slash < 0 ? resource : resource.substring(0, slash);
        String subresource = slash < 0 ? "" : resource.substring(slash + 1);
        return subresource.equals(ask.subresource())
                && (name.equals(ask.resource()) || name.equals(ask.resource() + "." + ask.group()));
    }
}
