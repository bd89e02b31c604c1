package dev.gantry.services.demo.night;

import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Chance;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.actors.World.Fate;
import dev.gantry.services.demo.fleet.Causes;
import dev.gantry.services.demo.fleet.ClusterPlan.AppPlan;
import dev.gantry.services.demo.fleet.Past;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives apps new versions, and their old ones back. One thread. */
public final class Releases {
    private final FleetApi api;
    private final World world;
    private final Chance chance;
    private final Map<String, String> before = new HashMap<>();

    public Releases(FleetApi api, World world, long seed) {
        this.api = api;
        this.world = world;
        this.chance = Chance.of(seed, "releases");
    }

    /** The Deployments that run a service. */
    List<ObjectNode> apps(String service) {
        List<ObjectNode> apps = new ArrayList<>();
        for (ObjectNode app : api.list(Resource.DEPLOYMENTS, "")) {
            if (app.path("metadata")
                    .path("labels")
                    .path("app.kubernetes.io/component")
                    .asString("")
                    .equals(service)) {
                apps.add(app);
            }
        }
        return apps;
    }

    /** Only the first lane of a service gets the new version at first, as teams do it. */
    void release(String service, Fate fate) {
        apps(service).stream().findFirst().ifPresent(app -> release(app, fate));
    }

    /** One app has a new version since before anybody looked. */
    void adopt(AppPlan app, Past.Release release) {
        world.fate(app.released(release.version()).image(), release.fate());
        before.put(app.key(), app.image());
    }

    /** A new version of one app. */
    public void release(ObjectNode app, Fate fate) {
        JsonNode container = main(app);
        String old = container.path("image").asString();
        String image = nextVersion(old);
        if (fate != Fate.WELL) {
            world.fate(image, fate);
        }
        before.put(key(app), old);
        put(app, container.path("name").asString(), image, Causes.of(commit(image)));
    }

    /** The version before, where one is known. */
    void undo(String service) {
        for (ObjectNode app : apps(service)) {
            undo(app);
        }
    }

    /** The version before of one app, where one is known. */
    public void undo(ObjectNode app) {
        String old = before.remove(key(app));
        if (old != null) {
            put(app, main(app).path("name").asString(), old, Causes.back(commit(old), version(old)));
        }
    }

    /** The container that is the app, beside those that serve it. */
    private static JsonNode main(ObjectNode app) {
        return app.path("spec").path("template").path("spec").path("containers").path(0);
    }

    static String key(ObjectNode app) {
        return app.path("metadata").path("namespace").asString() + "/"
                + app.path("metadata").path("name").asString();
    }

    private static String version(String image) {
        return image.substring(image.lastIndexOf(':') + 1);
    }

    private static String commit(String image) {
        return image.substring(image.lastIndexOf('-') + 1);
    }

    private String nextVersion(String image) {
        int tag = image.lastIndexOf(':');
        String[] numbers = image.substring(tag + 2).split("-")[0].split("\\.");
        int minor = Integer.parseInt(numbers[1]) + 1;
        return image.substring(0, tag) + ":v" + numbers[0] + "." + minor + ".0-" + chance.hex(7);
    }

    /** Lists are replaced whole by a merge patch, so the app's containers are sent as they are but for the image. */
    private void put(ObjectNode app, String container, String image, String cause) {
        ObjectNode fresh = api.get(
                Resource.DEPLOYMENTS,
                app.path("metadata").path("namespace").asString(),
                app.path("metadata").path("name").asString());
        if (fresh == null) {
            return;
        }
        JsonNode containers = fresh.path("spec").path("template").path("spec").path("containers");
        for (JsonNode one : containers) {
            if (one.path("name").asString().equals(container)) {
                ((ObjectNode) one).put("image", image);
            }
        }
        api.patch(
                Resource.DEPLOYMENTS,
                fresh.path("metadata").path("namespace").asString(),
                fresh.path("metadata").path("name").asString(),
                "",
                object(
                        "metadata",
                        object("annotations", object("live.example/commit", commit(image), Causes.ANNOTATION, cause)),
                        "spec",
                        object(
                                "template",
                                object(
                                        "metadata",
                                        object("labels", object("app.kubernetes.io/version", version(image))),
                                        "spec",
                                        object("containers", containers)))));
    }
}
