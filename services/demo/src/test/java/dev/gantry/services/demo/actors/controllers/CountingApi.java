package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Counts what controllers ask of the API, feeds apart. */
final class CountingApi implements FleetApi {
    private final FleetApi api;
    private int requests;

    CountingApi(FleetApi api) {
        this.api = api;
    }

    /** Requests since it was last asked. */
    int requests() {
        int count = requests;
        requests = 0;
        return count;
    }

    @Override
    public @Nullable ObjectNode get(Resource resource, String namespace, String name) {
        requests++;
        return api.get(resource, namespace, name);
    }

    @Override
    public List<ObjectNode> list(Resource resource, String namespace) {
        requests++;
        return api.list(resource, namespace);
    }

    @Override
    public List<Resource> resources() {
        return api.resources();
    }

    @Override
    public Feed follow(Resource resource) {
        return api.follow(resource);
    }

    @Override
    public @Nullable ObjectNode create(Resource resource, ObjectNode object) {
        requests++;
        return api.create(resource, object);
    }

    @Override
    public @Nullable ObjectNode patch(
            Resource resource, String namespace, String name, String subresource, ObjectNode patch) {
        requests++;
        return api.patch(resource, namespace, name, subresource, patch);
    }

    @Override
    public @Nullable ObjectNode update(Resource resource, String subresource, ObjectNode object) {
        requests++;
        return api.update(resource, subresource, object);
    }

    @Override
    public void delete(Resource resource, String namespace, String name, @Nullable Long graceSeconds) {
        requests++;
        api.delete(resource, namespace, name, graceSeconds);
    }

    @Override
    public boolean bind(String namespace, String pod, String node) {
        requests++;
        return api.bind(namespace, pod, node);
    }
}
