package dev.gantry.services.demo.access;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.api.Refusals;

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

    public Attributes withVerb(String other) {
        return new Attributes(other, group, resource, subresource, namespace, name, path);
    }

    /**
     * Tells somebody that they may not.
     *
     * @param reason what the authorizer says of it, empty for nothing
     */
    public ApiException refusal(String user, String reason) {
        String who = "User \"" + user + "\" cannot " + verb;
        String tail = reason.isEmpty() ? "" : ": " + reason;
        if (isPath()) {
            return Refusals.forbiddenPath(who + " path \"" + path + "\"" + tail);
        }
        String scope = namespace.isEmpty() ? " at the cluster scope" : " in the namespace \"" + namespace + "\"";
        return Refusals.forbidden(
                group,
                resource,
                name,
                who + " resource \"" + qualifiedResource() + "\" in API group \"" + group + "\"" + scope + tail);
    }

    public boolean isPath() {
        return resource.isEmpty();
    }

    /** As rules name it: {@code pods/log}. */
    public String qualifiedResource() {
        return subresource.isEmpty() ? resource : resource + "/" + subresource;
    }
}
