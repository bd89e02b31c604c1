package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.kubernetes.http.ApiRequest;
import dev.gantry.services.problems.ReadProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a server serves: in one answer per root where it knows aggregated discovery (1.26 and later,
 * {@code k8s.io/api/apidiscovery/v2}), else group by group. Blocks; one thread, which starts others.
 */
final class DiscoveryAnswers {
    private static final String AGGREGATED = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
            + "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";
    /** As many as the transport keeps connections for. */
    private static final int AT_A_TIME = 4;

    private final OneOff asks;
    private final List<ApiKind> kinds = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    DiscoveryAnswers(OneOff asks) {
        this.asks = asks;
    }

    ServedKinds read() throws ClusterFailure {
        List<String> versions = new ArrayList<>();
        for (String root : List.of("/api", "/apis")) {
            JsonNode answer = asks.json(root, AGGREGATED);
            if (!answer.has("items") && !answer.has("versions") && !answer.has("groups")) {
                throw asks.noList(root);
            }
            answer.path("items").forEach(this::aggregated);
            answer.path("versions").forEach(version -> versions.add(version.asString("")));
            answer.path("groups").forEach(group -> versions.addAll(versions(group)));
        }
        oneByOne(versions);
        return new ServedKinds(kinds, unread);
    }

    private void aggregated(JsonNode group) {
        String name = group.path("metadata").path("name").asString("");
        for (JsonNode version : group.path("versions")) {
            String number = version.path("version").asString("");
            if (version.path("freshness").asString("").equals("Stale")) {
                unread.add(name);
            }
            for (JsonNode resource : version.path("resources")) {
                kinds.add(new ApiKind(
                        name.isEmpty() ? number : name + "/" + number,
                        resource.path("resource").asString(""),
                        resource.path("responseKind").path("kind").asString(""),
                        others(resource, "singularResource"),
                        resource.path("scope").asString("").equals("Namespaced")));
            }
        }
    }

    /** Group and version of a group's versions, the preferred one first. */
    private static List<String> versions(JsonNode group) {
        List<String> versions = new ArrayList<>();
        group.path("versions")
                .forEach(version -> versions.add(version.path("groupVersion").asString("")));
        String preferred = group.path("preferredVersion").path("groupVersion").asString("");
        if (versions.remove(preferred)) {
            versions.addFirst(preferred);
        }
        return versions;
    }

    private void oneByOne(List<String> versions) throws ClusterFailure {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            List<Future<List<ApiKind>>> asked = versions.stream()
                    .map(version -> threads.submit(() -> kindsOf(version)))
                    .toList();
            for (int i = 0; i < asked.size(); i++) {
                take(versions.get(i), asked.get(i));
            }
        }
    }

    /** One group that would not tell keeps nobody from the others. */
    private void take(String version, Future<List<ApiKind>> asked) throws ClusterFailure {
        try {
            kinds.addAll(asked.get());
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof ClusterFailure failure)) {
                throw new IllegalStateException("asking for " + version + " failed unexpectedly", failed);
            }
            switch (failure.sort()) {
                case UNREACHABLE, DENIED -> throw failure;
                case FORBIDDEN, NOT_FOUND, REFUSED, BUSY, GARBLED -> unread.add(version);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ClusterFailure(
                    ClusterFailure.Sort.UNREACHABLE, new ReadProblem.DiscoveryStopped(version), stopped);
        }
    }

    private List<ApiKind> kindsOf(String version) throws ClusterFailure {
        String target = (version.indexOf('/') < 0 ? "/api/" : "/apis/") + version;
        List<ApiKind> found = new ArrayList<>();
        JsonNode answer = asks.json(target, ApiRequest.JSON);
        if (!answer.has("resources")) {
            throw asks.noList(target);
        }
        for (JsonNode resource : answer.path("resources")) {
            String plural = resource.path("name").asString("");
            // What follows a slash is part of an object, such as its scale.
            if (plural.indexOf('/') < 0) {
                found.add(new ApiKind(
                        version,
                        plural,
                        resource.path("kind").asString(""),
                        others(resource, "singularName"),
                        resource.path("namespaced").asBoolean(false)));
            }
        }
        return found;
    }

    private static List<String> others(JsonNode resource, String singular) {
        List<String> others = new ArrayList<>();
        String one = resource.path(singular).asString("");
        if (!one.isEmpty()) {
            others.add(one);
        }
        resource.path("shortNames").forEach(name -> others.add(name.asString("")));
        return others;
    }
}
