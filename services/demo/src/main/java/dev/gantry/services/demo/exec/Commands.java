package dev.gantry.services.demo.exec;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The programs of a container, by name. Any thread. */
final class Commands {
    /** What every image has. */
    static final List<String> NAMES = List.of(
            "cat",
            "date",
            "df",
            "echo",
            "env",
            "false",
            "free",
            "grep",
            "head",
            "hostname",
            "id",
            "ip",
            "ls",
            "nproc",
            "printenv",
            "ps",
            "pwd",
            "sh",
            "seq",
            "sleep",
            "sort",
            "tail",
            "tc",
            "test",
            "true",
            "uname",
            "uptime",
            "wc",
            "whoami");

    private static final List<String> SHELLS = List.of("sh", "/bin/sh", "ash", "/bin/ash");
    private static final List<String> BASH = List.of("bash", "/bin/bash", "/usr/bin/bash");

    private final Map<String, Command> commands = new TreeMap<>();
    private final FileTree files;
    private final boolean hasBash;
    private final Pause pause;

    Commands(Machine machine) {
        this(machine, Pause.REAL);
    }

    Commands(Machine machine, Pause pause) {
        files = ContainerFiles.of(machine);
        hasBash = machine.hasBash();
        this.pause = pause;
        new TextCommands(files, pause).addTo(commands);
        new SystemCommands(machine).addTo(commands);
        new NetworkCommands(machine).addTo(commands);
        new GpuCommands(machine).addTo(commands);
    }

    /** One more command is run. */
    void tick() {
        pause.tick();
    }

    FileTree files() {
        return files;
    }

    /**
     * The program of a name or path, null where there is none.
     *
     * @param name such as {@code ls} or {@code /bin/ls}
     */
    @Nullable
    Command find(String name) {
        int slash = name.lastIndexOf('/');
        boolean isInPath = slash < 0 || name.startsWith("/bin/") || name.startsWith("/usr/bin/");
        return isInPath ? commands.get(name.substring(slash + 1)) : null;
    }

    boolean isShell(String name) {
        return SHELLS.contains(name) || hasBash && BASH.contains(name);
    }
}
