package dev.gantry.services.demo.night;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Agenda;
import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.machines.Kubelets;
import dev.gantry.services.demo.fleet.Blueprint.Pool;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.night.Act.Train;
import java.time.Instant;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Training jobs that queue for cards while the evening needs them. One thread. */
final class Training {
    private static final String NAMESPACE = "ai";

    /** After so many times as long as one takes, those that found no cards are taken back, and all are cleared away. */
    private static final int ROUNDS = 3;

    private final FleetApi api;
    private final ClusterPlan plan;
    private int count;

    Training(FleetApi api, ClusterPlan plan) {
        this.api = api;
        this.plan = plan;
    }

    void begin(Train act, Instant from, Agenda<Consumer<Beat>> later) {
        // In a small fleet nothing else of the team's runs there.
        api.create(Resource.NAMESPACES, object("metadata", object("name", NAMESPACE)));
        int jobs = scaled(act.jobs());
        for (int i = 0; i < jobs; i++) {
            String name = "train-dub-%02d".formatted(++count);
            api.create(Resource.JOBS, job(name, act));
            later.add(
                    from.plus(act.lasting().multipliedBy(ROUNDS)),
                    _ -> api.delete(Resource.JOBS, NAMESPACE, name, null));
        }
    }

    /** The script's numbers are meant for the blueprint's machines with cards. */
    private int scaled(int jobs) {
        int usual = plan.site().pools().stream()
                .filter(pool -> pool.gpu() != null)
                .mapToInt(Pool::nodes)
                .sum();
        long here =
                plan.nodes().stream().filter(node -> node.pool().gpu() != null).count();
        return usual == 0 ? jobs : (int) Math.max(1, Math.round((double) jobs * here / usual));
    }

    private static ObjectNode job(String name, Train act) {
        ObjectNode resources = object("cpu", "8", "memory", "64Gi", "nvidia.com/gpu", Integer.toString(act.gpus()));
        ObjectNode container = object(
                "name",
                "train",
                "image",
                "harbor.live.example/ai-media/dub-train:v2.4.0-9c1e7aa",
                "args",
                array("--epochs=40", "--checkpoint=/data/ckpt"),
                "resources",
                object("limits", resources, "requests", resources.deepCopy()));
        ObjectNode labels = object(
                "app.kubernetes.io/name", name,
                "app.kubernetes.io/component", "dub-train",
                "live.example/team", "ai-media");
        return object(
                "metadata",
                object("name", name, "namespace", NAMESPACE, "labels", labels),
                "spec",
                object(
                        "parallelism",
                        1,
                        "completions",
                        1,
                        "backoffLimit",
                        1,
                        "template",
                        object(
                                "metadata",
                                object(
                                        "labels",
                                        labels.deepCopy(),
                                        "annotations",
                                        object(Kubelets.LASTING, act.lasting().toString())),
                                "spec",
                                object(
                                        "containers",
                                        array(container),
                                        "restartPolicy",
                                        "Never",
                                        "nodeSelector",
                                        object("nvidia.com/gpu.present", "true"),
                                        "tolerations",
                                        array(object(
                                                "key",
                                                "nvidia.com/gpu",
                                                "operator",
                                                "Exists",
                                                "effect",
                                                "NoSchedule"))))));
    }
}
