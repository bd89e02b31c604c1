package dev.gantry.services.demo.fleet;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.access.DefaultRoles;
import dev.gantry.services.demo.access.People;
import dev.gantry.services.demo.actors.Chance;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.World.Fate;
import dev.gantry.services.demo.actors.controllers.Controllers;
import dev.gantry.services.demo.actors.machines.Ailments;
import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.definitions.Definitions;
import dev.gantry.services.demo.fleet.Blueprint.Service;
import dev.gantry.services.demo.fleet.ClusterPlan.AppPlan;
import dev.gantry.services.demo.fleet.ClusterPlan.NodePlan;
import dev.gantry.services.demo.fleet.Past.Release;
import dev.gantry.services.demo.fleet.Placement.Place;
import dev.gantry.services.demo.fleet.PodObjects.Member;
import dev.gantry.services.demo.kinds.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Fills a cluster with what its plan says, as if it had been running for weeks: one thread makes, another keeps. */
public final class Seeding {
    private static final String SECRETS = "secrets";
    private static final List<String> SYSTEM_NAMESPACES =
            List.of("default", "kube-system", "kube-public", "kube-node-lease");

    /** An object on its way into the cluster. */
    private record Made(Target target, ObjectNode object) {}

    /**
     * A release of an app.
     *
     * @param number which one it is
     * @param fate of its image
     */
    private record Revision(AppPlan app, int number, Instant at, Fate fate) {}

    private final Cluster cluster;
    private final ClusterPlan plan;
    private final String certificate;
    private final long seed;
    private final Instant now;
    private final Past past;
    private final NodeObjects nodes;
    private final AppObjects apps;
    private final PodObjects pods;
    private final PlatformObjects platform;
    private final VolumeObjects volumes;
    private final ServiceAddresses addresses = new ServiceAddresses();
    private final Set<String> declared = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private Consumer<Made> loaded = this::keep;

    /**
     * For a cluster that is empty.
     *
     * @param certificate of its authority, as PEM
     * @param now what is newest is stamped with
     * @param past what happened lately
     */
    public Seeding(Cluster cluster, ClusterPlan plan, String certificate, long seed, Instant now, Past past) {
        this.certificate = certificate;
        this.cluster = cluster;
        this.plan = plan;
        this.seed = seed;
        this.now = now;
        this.past = past;
        this.nodes = new NodeObjects(plan.site(), seed);
        this.apps = new AppObjects(seed, plan);
        this.pods = new PodObjects(nodes);
        this.platform = new PlatformObjects(plan, nodes);
        this.volumes = new VolumeObjects(plan.site(), seed);
    }

    /** Writes everything. The cluster must be empty. */
    public void run() {
        namespaces();
        Definitions.load(cluster, now.minus(Duration.ofDays(400)));
        DefaultRoles.load(cluster);
        People.load(cluster, plan);
        try (Conveyor<Made> belt = new Conveyor<>("keeps " + plan.name(), this::keep)) {
            loaded = belt::put;
            inhabit();
        }
    }

    private void inhabit() {
        for (NodePlan node : plan.nodes()) {
            Chance chance = Chance.of(seed, "age " + node.name());
            Instant usual = now.minus(Duration.ofHours(chance.between(30, 5000)));
            Instant registered = past.arrivals().getOrDefault(node.name(), usual);
            Instant reported = now.minusSeconds(chance.between(0, 299));
            Instant told = reported.isBefore(registered) ? registered : reported;
            ObjectNode machine = load(Resource.NODES, nodes.node(node, registered, told));
            if (platform.isSliced(node)) {
                load(platform.slice(node, ownerOf(machine)), registered);
            }
            Instant heard = past.silences().getOrDefault(node.name(), now).minusSeconds(chance.between(0, 9));
            load(Resource.LEASES, NodeObjects.lease(node.name(), heard));
        }
        ClusterObjects.of(plan.site()).forEach(one -> load(one, now.minus(Duration.ofDays(400))));
        platform.all().forEach(one -> load(one, now.minus(Duration.ofDays(90))));
        Placement placement = new Placement(plan.nodes());
        for (AppPlan app : plan.apps()) {
            seed(app, placement);
        }
    }

    private void namespaces() {
        Set<String> names = new LinkedHashSet<>(SYSTEM_NAMESPACES);
        plan.apps().forEach(app -> names.add(app.service().namespace()));
        Instant created = now.minus(Duration.ofDays(400));
        for (String name : names) {
            load(
                    Resource.NAMESPACES,
                    object(
                            "metadata",
                            object(
                                    "name", name,
                                    "labels", object("kubernetes.io/metadata.name", name),
                                    "creationTimestamp", Tree.time(created)),
                            "spec",
                            object("finalizers", array("kubernetes")),
                            "status",
                            object("phase", "Active")));
            once("serviceaccounts", Controllers.account(name), created);
            once("configmaps", Controllers.authority(name, certificate), created);
        }
    }

    private void seed(AppPlan planned, Placement placement) {
        Release release = past.releases().get(planned.key());
        AppPlan app = release == null ? planned : planned.released(release.version());
        Chance chance = Chance.of(seed, "app " + plan.name() + " " + app.name());
        Instant created = now.minus(Duration.ofHours(chance.between(400, 8000)));
        Instant usual = now.minus(Duration.ofMinutes(chance.between(70, 20_000)));
        Instant released = release == null ? usual : release.at();
        ObjectNode workload = apps.workload(app, created);
        switch (app.service().kind()) {
            case "CronJob" -> load(Resource.CRON_JOBS, workload);
            case "DaemonSet" -> {
                List<Place> places = placement.everywhere(app.service());
                workload.set("status", Statuses.daemonSet(places.size()));
                ObjectNode owner = reference(Resource.DAEMON_SETS, load(Resource.DAEMON_SETS, workload));
                all(app, labelled(workload, ""), owner, places, released);
            }
            case "StatefulSet" -> {
                List<Place> places = places(app, app.replicas(), placement);
                workload.set("status", Statuses.statefulSet(places.size()));
                ObjectNode owner = reference(Resource.STATEFUL_SETS, load(Resource.STATEFUL_SETS, workload));
                all(app, labelled(workload, app.name() + "-"), owner, places, released);
            }
            default -> {
                int revision = chance.between(3, 90);
                Instant ended = usual.minus(Duration.ofHours(chance.between(20, 300)));
                Revision current = new Revision(app, revision, released, release == null ? Fate.WELL : release.fate());
                Revision before = release == null
                        ? new Revision(app.before(before(app)), revision - 1, ended, Fate.WELL)
                        : new Revision(planned, revision - 1, usual, Fate.WELL);
                deployment(current, before, workload, placement);
            }
        }
        if (!app.isOnEveryNode() && !app.service().kind().equals("CronJob")) {
            ObjectNode service = apps.service(app, created);
            addresses.give(service, Chance.of(seed, "address " + plan.name() + " " + app.name()));
            load(Resource.SERVICES, service);
        }
        if (app.service().extras().isScaled()) {
            load(Resource.AUTOSCALERS, apps.autoscaler(app, created));
        }
        configure(app.service(), created);
        expose(app, created);
    }

    /** What the pods of a service read, and what their images are pulled with; apps of one service share it. */
    private void configure(Service service, Instant created) {
        String namespace = service.namespace();
        once(SECRETS, ConfigObjects.pullSecret(namespace), created);
        once("configmaps", ConfigObjects.config(service), created);
        if (service.kind().equals("StatefulSet")) {
            once(SECRETS, ConfigObjects.credentials(service), created);
        }
    }

    private void expose(AppPlan app, Instant created) {
        if (Entrances.has(app.service())) {
            Kind ingresses = Objects.requireNonNull(cluster.kinds().at("networking.k8s.io/v1", "ingresses"));
            load(ingresses, Entrances.ingress(app, apps.labels(app), plan.name(), created));
        }
    }

    private void once(String plural, ObjectNode object, Instant created) {
        ObjectNode metadata = (ObjectNode) object.withObject("/metadata");
        String name = metadata.path("namespace").asString() + "/"
                + metadata.path("name").asString();
        if (declared.add(plural + "/" + name)) {
            metadata.put("creationTimestamp", Tree.time(created));
            load(Objects.requireNonNull(cluster.kinds().at("v1", plural)), object);
        }
    }

    /** Pods of sets carry the revision of their template, by which their controller knows them as up to date. */
    private static ObjectNode labelled(ObjectNode workload, String before) {
        ObjectNode copy = workload.deepCopy();
        JsonNode template = copy.path("spec").path("template");
        String revision = before + Controllers.revisionOf(template);
        ((ObjectNode) template.withObject("/metadata/labels")).put("controller-revision-hash", revision);
        return copy;
    }

    /** The pods of what has no sets of its own. */
    private void all(AppPlan app, ObjectNode owned, ObjectNode owner, List<Place> places, Instant released) {
        members(new Revision(app, 1, released, Fate.WELL), owned, owner, places);
        protect(app, places.size(), released);
    }

    private static List<Place> places(AppPlan app, int wanted, Placement placement) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            Place place = placement.place(app.service());
            if (place == null) {
                return places;
            }
            places.add(place);
        }
        return places;
    }

    private Chance before(AppPlan app) {
        return Chance.of(seed, "before " + plan.name() + " " + app.name());
    }

    /** A deployment and the two newest of its sets: the newest has all pods, unless it is stuck. */
    private void deployment(Revision current, Revision before, ObjectNode workload, Placement placement) {
        AppPlan app = current.app;
        annotate(workload, current.number);
        JsonNode template = workload.path("spec").path("template");
        Stretch stretch = Stretch.of(app.replicas(), current.fate);
        List<Place> places = places(app, stretch.old() + stretch.fresh(), placement);
        boolean isWell = current.fate == Fate.WELL && places.size() == app.replicas();
        if (isWell) {
            String set = ReplicaSets.name(app, template);
            Instant created =
                    Instant.parse(workload.at("/metadata/creationTimestamp").asString());
            workload.set("status", Statuses.deployment(places.size(), set, created, current.at));
        }
        ObjectNode owner = reference(Resource.DEPLOYMENTS, load(Resource.DEPLOYMENTS, workload));
        ReplicaSets sets = new ReplicaSets(apps, app, owner);
        int old = Math.min(stretch.old(), places.size());
        ObjectNode older = sets.old(template, before.app, stretch.old(), before.number, before.at);
        group(before, older, places.subList(0, old));
        ObjectNode newer = sets.current(template, stretch.fresh(), current.number, current.at);
        if (isWell) {
            newer.set("status", Statuses.replicaSet(places.size()));
        }
        group(current, newer, places.subList(old, places.size()));
        protect(app, app.replicas(), current.at);
    }

    private void group(Revision revision, ObjectNode set, List<Place> places) {
        members(revision, set, reference(Resource.REPLICA_SETS, load(Resource.REPLICA_SETS, set)), places);
    }

    private static void annotate(ObjectNode workload, int revision) {
        ((ObjectNode) workload.withObject("/metadata/annotations"))
                .put("deployment.kubernetes.io/revision", Integer.toString(revision));
    }

    private void members(Revision revision, ObjectNode owned, ObjectNode owner, List<Place> places) {
        AppPlan app = revision.app;
        ObjectNode template = owned.path("spec").path("template").asObject();
        Chance chance =
                Chance.of(seed, "pods " + plan.name() + " " + owner.path("name").asString());
        boolean isOrdered = app.service().kind().equals("StatefulSet");
        int spread = (int) Math.min(3600, Duration.between(revision.at, now).toSeconds() / 3);
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            int number = numbers.merge(place.node().name(), 1, Integer::sum);
            String name = owner.path("name").asString() + "-" + (isOrdered ? Integer.toString(i) : suffix(chance));
            Instant created = notBefore(place.node(), revision.at.plusSeconds(chance.between(0, spread)));
            ObjectNode pod = pods.pod(app, template, new Member(name, owner, place, number, created));
            Ailments.afflict(pod, revision.fate, now, chance);
            if (isOrdered) {
                claim(app, pod, created);
            }
            load(Resource.PODS, pod);
        }
    }

    /** Nothing ran on a machine before it came. */
    private Instant notBefore(NodePlan node, Instant time) {
        Instant ready = past.arrivals().getOrDefault(node.name(), Instant.MIN);
        return time.isAfter(ready) ? time : ready.plus(NodeObjects.STARTS);
    }

    private void protect(AppPlan app, int pods, Instant since) {
        if (Protection.has(app)) {
            load(Resource.DISRUPTION_BUDGETS, Protection.budget(app, apps.selector(app), pods, since));
        }
    }

    private void claim(AppPlan app, ObjectNode pod, Instant created) {
        VolumeObjects.mount(pod);
        VolumeObjects.Bound bound = volumes.bound(app, pod, created);
        load(Resource.CLAIMS, bound.claim());
        load(Objects.requireNonNull(cluster.kinds().at("v1", "persistentvolumes")), bound.volume());
    }

    private static String suffix(Chance chance) {
        String letters = "bcdfghjklmnpqrstvwxz2456789";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            text.append(letters.charAt(chance.below(letters.length())));
        }
        return text.toString();
    }

    private static ObjectNode reference(Resource resource, ObjectNode owner) {
        return object(
                "apiVersion", resource.apiVersion(),
                "kind", resource.kind(),
                "name", owner.path("metadata").path("name").asString(),
                "uid", owner.path("metadata").path("uid").asString(),
                "controller", true,
                "blockOwnerDeletion", true);
    }

    /** The machine as the owner of its slices, with which they go. */
    private static ObjectNode ownerOf(ObjectNode machine) {
        JsonNode metadata = machine.path("metadata");
        return object(
                "apiVersion", Resource.NODES.apiVersion(),
                "kind", Resource.NODES.kind(),
                "name", metadata.path("name").asString(),
                "uid", metadata.path("uid").asString(),
                "controller", true);
    }

    private void load(PlatformObjects.Declared declared, Instant created) {
        Kind kind = cluster.kinds().at(declared.apiVersion(), declared.plural());
        if (kind == null) {
            return;
        }
        ObjectNode metadata = (ObjectNode) declared.content().withObject("/metadata");
        metadata.put("name", declared.name());
        if (kind.namespaced()) {
            metadata.put("namespace", declared.namespace());
        }
        metadata.put("creationTimestamp", Tree.time(created));
        load(kind, declared.content());
    }

    private ObjectNode load(Resource resource, ObjectNode object) {
        return load(Objects.requireNonNull(cluster.kinds().at(resource.apiVersion(), resource.plural())), object);
    }

    /** Gives back the object with its uid, to be read; what is kept of it is a copy so far as keeping writes in it. */
    private ObjectNode load(Kind kind, ObjectNode object) {
        object.put("kind", kind.kind());
        object.put("apiVersion", kind.apiVersion());
        ObjectNode metadata = object.path("metadata").asObject();
        String namespace = metadata.path("namespace").asString("");
        Target target = Target.of(kind, namespace, metadata.path("name").asString());
        cluster.writing().complete(target, object);
        ObjectNode own = JsonNodeFactory.instance.objectNode().setAll(object);
        own.set(
                "metadata",
                JsonNodeFactory.instance
                        .objectNode()
                        .setAll(object.path("metadata").asObject()));
        loaded.accept(new Made(target, own));
        return object;
    }

    private void keep(Made made) {
        cluster.writing().keepComplete(made.target(), made.object());
    }
}
