package dev.gantry.app.cli.logs;

import dev.gantry.services.inventory.NamespacedName;

/** One container whose log is printed. Immutable. */
public record LogSource(NamespacedName pod, String container) {
    /** What stands before its lines where several are printed. */
    public String prefix() {
        return "[pod/" + pod.name() + "/" + container + "] ";
    }
}
