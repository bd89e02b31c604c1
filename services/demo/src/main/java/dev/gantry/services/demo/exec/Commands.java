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
            "sleep",
            "sort",
            "tail",
            "tc",
            "true",
            "uname",
            "uptime",
            "wc",
            "whoami");

    private final Map<String, Command> commands = new TreeMap<>();
    private final FileTree files;

    Commands(Machine machine) {
        files = ContainerFiles.of(machine);
        new TextCommands(files).addTo(commands);
        new SystemCommands(machine).addTo(commands);
        new NetworkCommands(machine).addTo(commands);
        new GpuCommands(machine).addTo(commands);
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

    static boolean isShell(String name) {
        return name.equals("sh") || name.equals("/bin/sh") || name.equals("ash") || name.equals("/bin/ash");
    }
}
