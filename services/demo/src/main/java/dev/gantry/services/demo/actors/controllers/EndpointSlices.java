package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.Endpoint.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes which pods are behind each service ({@code pkg/controller/endpointslice}). One thread. */
final class EndpointSlices extends Controller {
    private static final int MOST = 100;

    private final Picture picture;
    private final Table<Service> services = new Table<>(Service::of);
    private final Index<Service> byNamespace =
            services.indexed(service -> service.meta().namespace());
    private final Table<Slice> slices = new Table<>(Slice::of);
    private final Index<Slice> byService = slices.indexed(
            slice -> slice.service().isEmpty() ? "" : slice.meta().namespace() + "/" + slice.service());

    EndpointSlices(Lookout lookout, Picture picture) {
        super(lookout);
        this.picture = picture;
        lookout.follow(Resource.SERVICES, services);
        lookout.follow(Resource.ENDPOINT_SLICES, slices);
        services.onChange((before, after) -> {
            if (after != null) {
                queue.add(after.key());
            }
        });
        slices.onChange((before, after) -> {
            if (before != null && after == null && !before.service().isEmpty()) {
                queue.add(new Key(before.meta().namespace(), before.service()));
            }
        });
        picture.pods().onChange((before, after) -> {
            if (before == null || after == null || !isSame(before, after)) {
                podChanged(before);
                podChanged(after);
            }
        });
    }

    private static boolean isSame(Pod before, Pod after) {
        return before.ip().equals(after.ip())
                && before.isReady() == after.isReady()
                && before.isOver() == after.isOver()
                && before.meta().isEnding() == after.meta().isEnding()
                && before.labels().equals(after.labels());
    }

    private void podChanged(@Nullable Pod pod) {
        if (pod == null || pod.ip().isEmpty()) {
            return;
        }
        for (Service service : byNamespace.find(pod.meta().namespace())) {
            if (service.selects(pod.labels())) {
                queue.add(service.key());
            }
        }
    }

    /** What is behind a service, for each set of ports its pods have. */
    private Map<List<Target>, Map<String, Endpoint>> wanted(Service service) {
        Map<List<Target>, Map<String, Endpoint>> wanted = new LinkedHashMap<>();
        for (Pod pod : picture.podsByLabels().find(service.meta().namespace(), service::selects)) {
            Endpoint endpoint = Endpoint.of(pod, service, picture.nodes().get(new Key("", pod.node())));
            if (endpoint != null) {
                wanted.computeIfAbsent(Endpoint.targets(service, pod), any -> new LinkedHashMap<>())
                        .put(pod.uid(), endpoint);
            }
        }
        return wanted;
    }

    @Override
    protected void sync(Key key, Beat beat) {
        Service service = services.get(key);
        if (service == null || service.selector().isEmpty() || service.meta().isEnding()) {
            return;
        }
        Map<List<Target>, Map<String, Endpoint>> wanted = wanted(service);
        List<Slice> spare = new ArrayList<>();
        Map<List<Target>, List<Slice>> there = new HashMap<>();
        for (Slice slice : byService.find(key.toString())) {
            if (wanted.containsKey(slice.targets())) {
                there.computeIfAbsent(slice.targets(), any -> new ArrayList<>()).add(slice);
            } else {
                spare.add(slice);
            }
        }
        wanted.forEach((targets, endpoints) ->
                fill(service, targets, endpoints, there.getOrDefault(targets, List.of()), beat));
        if (wanted.isEmpty() && !spare.isEmpty()) {
            // One stays, to say that there is nobody.
            write(service, spare.removeFirst(), List.of(), List.of(), beat);
        } else if (wanted.isEmpty()) {
            create(service, List.of(), List.of(), beat);
        }
        spare.forEach(this::delete);
    }

    /** Leaves endpoints in the slices they are in; new ones go where there is room. */
    private void fill(
            Service service, List<Target> targets, Map<String, Endpoint> endpoints, List<Slice> there, Beat beat) {
        Map<String, Endpoint> left = new LinkedHashMap<>(endpoints);
        List<List<Endpoint>> contents = new ArrayList<>();
        for (Slice slice : there) {
            List<Endpoint> kept = new ArrayList<>();
            for (String uid : slice.endpoints().keySet()) {
                Endpoint endpoint = left.remove(uid);
                if (endpoint != null) {
                    kept.add(endpoint);
                }
            }
            contents.add(kept);
        }
        List<Endpoint> fresh = new ArrayList<>(left.values());
        for (List<Endpoint> kept : contents) {
            int room = Math.min(MOST - kept.size(), fresh.size());
            kept.addAll(fresh.subList(0, room));
            fresh.subList(0, room).clear();
        }
        for (int i = 0; i < there.size(); i++) {
            if (contents.get(i).isEmpty()) {
                delete(there.get(i));
            } else {
                write(service, there.get(i), targets, contents.get(i), beat);
            }
        }
        for (int from = 0; from < fresh.size(); from += MOST) {
            create(service, targets, fresh.subList(from, Math.min(from + MOST, fresh.size())), beat);
        }
    }

    private void delete(Slice slice) {
        api.delete(
                Resource.ENDPOINT_SLICES, slice.key().namespace(), slice.key().name(), null);
    }

    private void write(Service service, Slice slice, List<Target> targets, List<Endpoint> endpoints, Beat beat) {
        Map<String, Integer> hashes = new LinkedHashMap<>();
        ArrayNode trees = array();
        for (Endpoint endpoint : endpoints) {
            hashes.put(endpoint.uid(), endpoint.hashCode());
            trees.add(endpoint.tree());
        }
        Map<String, String> labels = labels(service);
        if (hashes.equals(slice.endpoints()) && targets.equals(slice.targets()) && labels.equals(slice.labels())) {
            return;
        }
        ObjectNode patch = object("endpoints", trees, "ports", Target.tree(targets));
        ObjectNode written = object();
        slice.labels().keySet().forEach(written::putNull);
        labels.forEach(written::put);
        patch.set("metadata", object("labels", written, "annotations", trigger(beat)));
        api.patch(Resource.ENDPOINT_SLICES, slice.key().namespace(), slice.key().name(), "", patch);
    }

    private static ObjectNode trigger(Beat beat) {
        return object("endpoints.kubernetes.io/last-change-trigger-time", Stamps.write(beat.stamp()));
    }

    private static Map<String, String> labels(Service service) {
        Map<String, String> labels = new TreeMap<>(service.labels());
        labels.put(Slice.SERVICE, service.meta().name());
        labels.put(Slice.MANAGED_BY, Slice.MANAGER);
        if (service.isHeadless()) {
            labels.put("service.kubernetes.io/headless", "");
        }
        return labels;
    }

    private void create(Service service, List<Target> targets, List<Endpoint> endpoints, Beat beat) {
        ArrayNode trees = array();
        endpoints.forEach(endpoint -> trees.add(endpoint.tree()));
        ObjectNode labels = object();
        labels(service).forEach(labels::put);
        ObjectNode metadata = object(
                "generateName", service.meta().name() + "-",
                "namespace", service.meta().namespace(),
                "labels", labels,
                "annotations", trigger(beat),
                "ownerReferences", array(Owners.controller(Resource.SERVICES, service.meta())));
        api.create(
                Resource.ENDPOINT_SLICES,
                object("metadata", metadata, "addressType", "IPv4", "endpoints", trees, "ports", Target.tree(targets)));
    }
}
