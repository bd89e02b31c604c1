package dev.gantry.services.demo.night;

import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.night.Act.Scale;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Gives apps more or fewer pods for an evening, and what they had before when it is over. One thread. */
final class Scaling {
    private final FleetApi api;
    private final Releases releases;
    private final Map<String, Integer> usual = new LinkedHashMap<>();

    Scaling(FleetApi api, Releases releases) {
        this.api = api;
        this.releases = releases;
    }

    /** An app was scaled before anybody looked. */
    void adopt(String app, int replicas) {
        usual.putIfAbsent(app, replicas);
    }

    void scale(Scale scale) {
        for (ObjectNode app : releases.apps(scale.service())) {
            int replicas = app.path("spec").path("replicas").asInt(1);
            usual.putIfAbsent(Releases.key(app), replicas);
            replicas(Releases.key(app), scale.of(replicas));
        }
    }

    void settle() {
        usual.forEach(this::replicas);
        usual.clear();
    }

    private void replicas(String app, int wanted) {
        int slash = app.indexOf('/');
        api.patch(
                Resource.DEPLOYMENTS,
                app.substring(0, slash),
                app.substring(slash + 1),
                "",
                object("spec", object("replicas", wanted)));
    }
}
