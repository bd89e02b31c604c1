package dev.gantry.services.demo.fleet;

import dev.gantry.services.demo.actors.Chance;
import dev.gantry.services.demo.fleet.Blueprint.Pool;
import dev.gantry.services.demo.fleet.Blueprint.Room;
import dev.gantry.services.demo.fleet.Blueprint.Service;
import dev.gantry.services.demo.fleet.Blueprint.Site;
import dev.gantry.services.demo.fleet.ClusterPlan.AppPlan;
import dev.gantry.services.demo.fleet.ClusterPlan.NodePlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Scales the blueprint to a size: which nodes and apps each cluster has, and how many pods an app. Pure. */
public final class FleetPlanner {
    /** Pods of an app on average, which decides how many apps there are. */
    private static final int PODS_AN_APP = 13;

    /** Of a hundred pods, at most so many run on every node. */
    private static final int AGENT_PERCENT = 45;

    /** A machine of the blueprint's size has room for so many pods of apps, beside so many of agents. */
    private static final int APPS_A_MACHINE = 7;

    private static final int AGENTS_A_MACHINE = 4;

    /** What is this much of a cluster's load runs once more for a purpose of its own before smaller things do. */
    private static final int HEAVY = 8;

    private static final int SMALLEST_ROOM = 2;
    private static final int LARGEST_ROOM = 6;

    private static final List<String> LANES =
            List.of("", "-finals", "-intl", "-vip", "-mobile", "-web", "-tv", "-backup", "-lab");

    private final Blueprint blueprint;
    private final FleetSize size;

    public FleetPlanner(Blueprint blueprint, FleetSize size) {
        this.blueprint = blueprint;
        this.size = size;
    }

    public List<ClusterPlan> plan() {
        List<Site> sites = sites();
        int weights = sites.stream().mapToInt(Site::weight).sum();
        int nodeWeights = sites.stream().mapToInt(FleetPlanner::nodeWeight).sum();
        List<ClusterPlan> plans = new ArrayList<>();
        int nodesLeft = size.nodes();
        int podsLeft = size.pods();
        for (int i = 0; i < sites.size(); i++) {
            Site site = sites.get(i);
            boolean isLast = i == sites.size() - 1;
            int after = sites.size() - 1 - i;
            int nodes = isLast
                    ? nodesLeft
                    : Math.clamp(
                            Math.round((float) size.nodes() * nodeWeight(site) / nodeWeights), 1, nodesLeft - after);
            int pods = isLast
                    ? podsLeft
                    : Math.clamp(
                            Math.round((float) size.pods() * site.weight() / weights),
                            nodes,
                            podsLeft - nodesLeft + nodes);
            plans.add(cluster(site, name(site, i), i, nodes, pods));
            nodesLeft -= nodes;
            podsLeft -= pods;
        }
        return plans;
    }

    private static int nodeWeight(Site site) {
        return site.pools().stream().mapToInt(Pool::nodes).sum();
    }

    /** Clusters beyond those of the blueprint are like its second, a cloud. */
    private List<Site> sites() {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < size.clusters(); i++) {
            List<Site> known = blueprint.sites();
            sites.add(i < known.size() ? known.get(i) : known.get(Math.min(1, known.size() - 1)));
        }
        return sites;
    }

    private String name(Site site, int index) {
        return index < blueprint.sites().size() ? site.name() : "cloud-%02d".formatted(index + 1);
    }

    private ClusterPlan cluster(Site site, String name, int number, int nodes, int pods) {
        Site sized = site.larger(times(pods, nodes));
        List<NodePlan> machines = nodes(sized, nodes);
        List<AppPlan> apps = new ArrayList<>();
        int left = pods - agents(site, name, machines, pods, apps);
        services(site, name, left, apps);
        return new ClusterPlan(name, sized, number, machines, List.copyOf(apps));
    }

    /** How many times as large machines have to be, a power of two. */
    private static int times(int pods, int nodes) {
        int times = 1;
        long apps = pods - (long) nodes * AGENTS_A_MACHINE;
        while ((long) nodes * APPS_A_MACHINE * times < apps) {
            times *= 2;
        }
        return times;
    }

    private static List<NodePlan> nodes(Site site, int count) {
        int weights = nodeWeight(site);
        List<NodePlan> nodes = new ArrayList<>();
        int left = count;
        for (int p = 0; p < site.pools().size(); p++) {
            Pool pool = site.pools().get(p);
            boolean isLast = p == site.pools().size() - 1;
            int here = isLast ? left : Math.min(left, Math.max(1, Math.round((float) count * pool.nodes() / weights)));
            for (int i = 0; i < here; i++) {
                nodes.add(node(site, pool, i, nodes.size()));
            }
            left -= here;
        }
        return nodes;
    }

    private static NodePlan node(Site site, Pool pool, int inPool, int number) {
        if (site.rooms().isEmpty()) {
            String zone = site.zones().get(inPool % site.zones().size());
            return new NodePlan(number, "%s-%03d".formatted(pool.prefix(), inPool + 1), zone, pool, null);
        }
        List<Room> turns = turns(site.rooms());
        Room room = turns.get(inPool % turns.size());
        long before = IntStream.range(0, inPool)
                .filter(one -> turns.get(one % turns.size()).equals(room))
                .count();
        String name = "%s-%s-%02d".formatted(pool.prefix(), room.name(), before + 1);
        return new NodePlan(number, name, room.name(), pool, room);
    }

    /** Rooms differ in size: each gets a machine in turn, until it has as many as it is to have of so many. */
    private static List<Room> turns(List<Room> rooms) {
        List<Room> turns = new ArrayList<>();
        for (int round = 0; round < LARGEST_ROOM; round++) {
            for (int i = 0; i < rooms.size(); i++) {
                if (round < SMALLEST_ROOM + (i * 3 + 2) % (LARGEST_ROOM - SMALLEST_ROOM + 1)) {
                    turns.add(rooms.get(i));
                }
            }
        }
        return turns;
    }

    /** Adds what runs on every node, as long as that is not most of the fleet; gives how many pods that is. */
    private int agents(Site site, String cluster, List<NodePlan> nodes, int pods, List<AppPlan> apps) {
        int used = 0;
        for (Service service : blueprint.services()) {
            if (!service.kind().equals("DaemonSet") || !runsIn(service, site)) {
                continue;
            }
            int here = (int) nodes.stream().filter(node -> fits(service, node)).count();
            if (here > 0 && (used + here) * 100L <= (long) pods * AGENT_PERCENT) {
                apps.add(new AppPlan(service, service.name(), here, version(cluster, service.name(), service)));
                used += here;
            }
        }
        return used;
    }

    /** Whether something that runs on every node runs on this one. */
    public static boolean fits(Service service, NodePlan node) {
        return !service.extras().nodes().equals("gpu") || node.pool().gpu() != null;
    }

    private static boolean runsIn(Service service, Site site) {
        return switch (service.where()) {
            case "all" -> true;
            case "sh" -> site.provider().equals("idc");
            case "gz" -> site.provider().equals("cloud");
            case "edge" -> site.provider().equals("edge");
            default -> !site.provider().equals("edge");
        };
    }

    private void services(Site site, String cluster, int pods, List<AppPlan> apps) {
        List<Service> here = blueprint.services().stream()
                .filter(service -> service.weight() > 0 && runsIn(service, site))
                .toList();
        int wanted = Math.max(1, pods / PODS_AN_APP);
        List<Slot> slots = slots(here, wanted);
        double weights = slots.stream().mapToDouble(Slot::weight).sum();
        int left = pods;
        for (int i = 0; i < slots.size() && left > 0; i++) {
            Slot slot = slots.get(i);
            int after = slots.size() - 1 - i;
            int share = i == slots.size() - 1 ? left : (int) Math.round(pods * slot.weight / weights);
            int replicas = Math.clamp(share, 1, Math.max(1, left - after));
            apps.add(new AppPlan(slot.service, slot.name, replicas, version(cluster, slot.name, slot.service)));
            left -= replicas;
        }
    }

    private record Slot(Service service, String name, double weight) {}

    /**
     * Every service once, then further lanes of the heavy ones, then of all, until there are as many as wanted; where
     * that is fewer than there are services, the heaviest.
     */
    private static List<Slot> slots(List<Service> services, int wanted) {
        List<Slot> slots = new ArrayList<>();
        List<Service> heavy = services.stream()
                .filter(service -> hasLanes(service) && service.weight() >= HEAVY)
                .toList();
        List<Service> all = services.stream().filter(FleetPlanner::hasLanes).toList();
        addLane(slots, heaviest(services, wanted), 0, wanted);
        for (int lane = 1; slots.size() < wanted && !all.isEmpty(); lane++) {
            addLane(slots, lane <= 2 ? heavy : all, lane, wanted);
        }
        return slots;
    }

    private static List<Service> heaviest(List<Service> services, int wanted) {
        List<Service> chosen = services.stream()
                .sorted(Comparator.comparingInt(Service::weight).reversed())
                .limit(wanted)
                .toList();
        return services.stream().filter(chosen::contains).toList();
    }

    private static void addLane(List<Slot> slots, List<Service> services, int lane, int wanted) {
        for (Service service : services) {
            if (slots.size() < wanted) {
                slots.add(new Slot(service, service.name() + lane(lane), service.weight() / (1.0 + lane * 1.5)));
            }
        }
    }

    private static boolean hasLanes(Service service) {
        return !service.extras().isSingle() && !service.kind().equals("CronJob");
    }

    private static String lane(int round) {
        return round < LANES.size() ? LANES.get(round) : "-" + (round + 1);
    }

    private String version(String cluster, String app, Service service) {
        Chance chance = Chance.of(size.seed(), "version " + cluster + " " + app);
        String own = chance.between(1, 6) + "." + chance.below(40);
        String project = service.extras().project();
        return "v" + (project.isEmpty() ? own : project) + "." + chance.below(12) + "-" + chance.hex(7);
    }
}
