package dev.gantry.services.demo.http;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path under {@code /api} or {@code /apis}, taken apart (apiserver's {@code request/requestinfo.go}).
 *
 * @param group empty for the core group
 * @param resource plural name, empty for the group itself
 * @param namespace empty for none or all
 * @param isWatch whether the path itself asks for a watch, as paths once did
 * @param rest what follows the subresource, such as the path of a proxied request
 */
public record ApiPath(
        String group,
        String version,
        String resource,
        String namespace,
        String name,
        String subresource,
        boolean isWatch,
        List<String> rest) {

    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** Null for a path that is none of a resource. */
    public static @Nullable ApiPath of(String path) {
        List<String> parts =
                Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
        if (parts.size() >= 3 && parts.getFirst().equals("api")) {
            return of("", parts.get(1), parts.subList(2, parts.size()));
        }
        if (parts.size() >= 4 && parts.getFirst().equals("apis")) {
            return of(parts.get(1), parts.get(2), parts.subList(3, parts.size()));
        }
        return null;
    }

    private static ApiPath of(String group, String version, List<String> all) {
        boolean isWatch = all.getFirst().equals("watch") && all.size() > 1;
        List<String> parts = isWatch ? all.subList(1, all.size()) : all;
        boolean isNamespaced =
                parts.getFirst().equals("namespaces") && parts.size() > 2 && !isOfNamespace(parts.get(2));
        String namespace = isNamespaced ? parts.get(1) : "";
        List<String> own = isNamespaced ? parts.subList(2, parts.size()) : parts;
        return new ApiPath(
                group,
                version,
                own.getFirst(),
                namespace,
                own.size() > 1 ? own.get(1) : "",
                own.size() > 2 ? own.get(2) : "",
                isWatch,
                own.size() > 3 ? own.subList(3, own.size()) : List.of());
    }

    private static boolean isOfNamespace(String part) {
        return part.equals("status") || part.equals("finalize");
    }
}
