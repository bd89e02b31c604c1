package dev.gantry.tests.fleet;

import dev.gantry.tests.fleet.Vocabulary.Domain;
import java.util.ArrayList;
import java.util.List;

/** Shares a fleet's pods out to its apps: agents on every node, a few giants, and a long tail of small services. */
final class AppPlanner {
    private static final int AGENT_PERCENT = 30;

    private final FleetSize size;

    AppPlanner(FleetSize size) {
        this.size = size;
    }

    /** As many apps as asked for, whose pods add up to the pods asked for; each has at least one. */
    List<App> plan() {
        int agents = agents();
        List<App> apps = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            apps.add(agent(i));
        }
        List<Integer> shares = shares(size.apps() - agents, size.pods() - agents * size.nodes());
        for (int i = 0; i < shares.size(); i++) {
            apps.add(service(i, shares.get(i)));
        }
        return apps;
    }

    private int agents() {
        int wanted = Math.min(size.pods() * AGENT_PERCENT / 100 / size.nodes(), Vocabulary.AGENTS.size());
        int room = (size.pods() - size.apps()) / size.nodes();
        return Math.min(Math.min(wanted, room), size.apps() - 1);
    }

    // The k-th app weighs 1/(k+4): the largest of 360 services holds some 5 % of the pods.
    private static List<Integer> shares(int apps, int pods) {
        double total = 0;
        for (int i = 0; i < apps; i++) {
            total += 1.0 / (i + 4);
        }
        List<Integer> shares = new ArrayList<>();
        int left = pods - apps;
        for (int i = 0; i < apps; i++) {
            int more = (int) Math.floor((pods - apps) / (i + 4.0) / total);
            shares.add(1 + more);
            left -= more;
        }
        for (int i = 0; left > 0; i = (i + 1) % apps, left--) {
            shares.set(i, shares.get(i) + 1);
        }
        return shares;
    }

    private App agent(int index) {
        String name = Vocabulary.AGENTS.get(index);
        Chance chance = Chance.of(size.seed(), "agent " + name);
        return new App(
                AppKind.DAEMON_SET,
                "kube-system",
                name,
                "platform",
                name,
                "v" + chance.between(1, 3) + "." + chance.below(40) + "." + chance.below(9),
                chance.suffix(9),
                List.of(name, "otel-agent"),
                true,
                size.nodes());
    }

    private App service(int index, int pods) {
        Domain domain = Vocabulary.DOMAINS.get(index % Vocabulary.DOMAINS.size());
        int round = index / Vocabulary.DOMAINS.size();
        String service = domain.services().get(round % domain.services().size());
        Chance chance = Chance.of(size.seed(), "app " + index);
        AppKind kind = kind(domain, chance, pods);
        List<String> containers = new ArrayList<>(List.of(service, Vocabulary.SIDECARS.get(0)));
        if (chance.percent(45)) {
            containers.add(Vocabulary.SIDECARS.get(1 + chance.below(2)));
        }
        return new App(
                kind,
                domain.namespace(),
                service + purposeOf(kind) + regionOf(round / domain.services().size()),
                domain.team(),
                service,
                chance.between(1, 4) + "." + chance.below(60) + "." + chance.below(12),
                chance.suffix(10),
                containers,
                chance.percent(35),
                pods);
    }

    private static String purposeOf(AppKind kind) {
        return switch (kind) {
            case JOB -> "-backfill";
            case CRON_JOB -> "-report";
            case DEPLOYMENT, STATEFUL_SET, DAEMON_SET -> "";
        };
    }

    private static String regionOf(int generation) {
        if (generation == 0) {
            return "";
        }
        List<String> regions = List.of("hz", "sh", "bj", "gz", "cd");
        int number = (generation - 1) / regions.size();
        return "-" + regions.get((generation - 1) % regions.size()) + (number == 0 ? "" : "-" + (number + 1));
    }

    private static AppKind kind(Domain domain, Chance chance, int pods) {
        int drawn = chance.below(100);
        boolean holdsData =
                domain.namespace().equals("data") || domain.namespace().equals("storage");
        if (drawn >= 86 && pods <= 100) {
            return drawn < 95 ? AppKind.JOB : AppKind.CRON_JOB;
        }
        return holdsData || drawn < 10 ? AppKind.STATEFUL_SET : AppKind.DEPLOYMENT;
    }
}
