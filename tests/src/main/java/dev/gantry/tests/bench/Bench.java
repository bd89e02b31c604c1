package dev.gantry.tests.bench;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One bench. Runs once, on the main thread. */
interface Bench {
    /** What a bench cannot do without. */
    enum Need {
        /** A real API server with the event night's fleet; wants Go 1.26. */
        CONTROL_PLANE,
        /** The built command line. */
        BUILT_CLI,
        CURL
    }

    String name();

    String purpose();

    Set<Need> needs();

    void run(World world, Consumer<Figure> figures) throws Exception;

    static List<Bench> all() {
        return List.of(
                new ListBench(),
                new WatchBench(),
                new MemoryBench(),
                new CliBench(),
                new FilterBench(),
                new FleetBench());
    }
}
