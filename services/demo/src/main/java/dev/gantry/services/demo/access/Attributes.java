package dev.gantry.services.demo.access;

/**
 * What somebody wants to do: {@code authorization.k8s.io} attributes. Immutable; any thread.
 *
 * @param group of the resource, empty for the core group
 * @param resource plural, empty for a path that is none
 * @param subresource empty for the object itself
 * @param namespace empty for the whole cluster
 * @param name empty for all
 * @param path of a request that names no resource, empty otherwise
 */
public record Attributes(
        String verb, String group, String resource, String subresource, String namespace, String name, String path) {

    public static Attributes ofPath(String verb, String path) {
        return new Attributes(verb, "", "", "", "", "", path);
    }

    public boolean isPath() {
        return resource.isEmpty();
    }

    /** As rules name it: {@code pods/log}. */
    public String qualifiedResource() {
        return subresource.isEmpty() ? resource : resource + "/" + subresource;
    }
}
