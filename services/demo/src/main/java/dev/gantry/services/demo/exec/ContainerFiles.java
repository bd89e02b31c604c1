package dev.gantry.services.demo.exec;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Lays out the files of a container as its image, its kubelet and its pod give them. */
final class ContainerFiles {
    private static final long KIB = 1024;

    private ContainerFiles() {}

    static FileTree of(Machine machine) {
        FileTree tree = new FileTree();
        for (String folder : new String[] {
            "/app",
            "/bin",
            "/dev",
            "/home",
            "/lib",
            "/opt",
            "/root",
            "/run",
            "/sbin",
            "/sys",
            "/usr/bin",
            "/usr/lib",
            "/var/log"
        }) {
            tree.folder(folder);
        }
        tree.folder("/tmp");
        Commands.NAMES.forEach(name -> tree.file("/bin/" + name, () -> ""));
        tree.file("/app/" + machine.container(), () -> "");
        tree.file("/dev/null", () -> "");
        etc(tree, machine);
        proc(tree, machine);
        mounts(tree, machine);
        return tree;
    }

    private static void etc(FileTree tree, Machine machine) {
        tree.file("/etc/hostname", () -> machine.podName() + "\n");
        tree.file(
                "/etc/hosts",
                () -> "# Kubernetes-managed hosts file.\n127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost\n"
                        + machine.address() + "\t" + machine.podName() + "\n");
        tree.file(
                "/etc/resolv.conf",
                () -> "search " + machine.namespace() + ".svc.cluster.local svc.cluster.local cluster.local\n"
                        + "nameserver 10.96.0.10\noptions ndots:5\n");
        tree.file(
                "/etc/os-release",
                () -> "NAME=\"Alpine Linux\"\nID=alpine\nVERSION_ID=3.22.1\nPRETTY_NAME=\"Alpine Linux v3.22\"\n");
        tree.file("/etc/passwd", () -> "root:x:0:0:root:/root:/bin/sh\napp:x:10001:10001:app:/:/bin/sh\n");
    }

    private static void proc(FileTree tree, Machine machine) {
        tree.file("/proc/1/cmdline", () -> machine.program().replace(' ', '\0') + "\0");
        tree.file("/proc/uptime", () -> machine.upTime().toSeconds() + ".00 0.00\n");
        tree.file("/proc/loadavg", () -> SystemCommands.loads(machine) + " 3/412 88\n");
        tree.file("/proc/version", () -> "Linux version " + machine.kernel() + " (gcc 13.2.0) #1 SMP\n");
        tree.file(
                "/proc/meminfo",
                () -> "MemTotal:       %d kB\nMemAvailable:   %d kB\n"
                        .formatted(machine.memoryBytes() / KIB, machine.memoryBytes() * 6 / 10 / KIB));
        tree.file("/sys/fs/cgroup/memory.max", () -> machine.memoryLimit() + "\n");
        tree.file("/sys/fs/cgroup/memory.current", () -> machine.look().use().memoryBytes() + "\n");
    }

    private static void mounts(FileTree tree, Machine machine) {
        String secrets = "/var/run/secrets/kubernetes.io/serviceaccount";
        tree.file(secrets + "/namespace", machine::namespace);
        for (JsonNode mount : machine.spec().path("volumeMounts")) {
            String path = mount.path("mountPath").asString("");
            tree.folder(path);
            if (path.startsWith("/etc/")) {
                tree.file(path + "/config.yaml", () -> configuration(machine));
            }
        }
    }

    private static String configuration(Machine machine) {
        StringBuilder text =
                new StringBuilder("# " + machine.container() + "\nlisten: \":8080\"\nmetrics: \":9090\"\n");
        machine.environment().forEach((name, value) -> {
            if (name.equals("KAFKA_BROKERS") || name.equals("REDIS_URL") || name.endsWith("TIMEOUT_MS")) {
                text.append(name.toLowerCase(Locale.ROOT))
                        .append(": \"")
                        .append(value)
                        .append("\"\n");
            }
        });
        return text.append("log:\n  level: info\n").toString();
    }
}
