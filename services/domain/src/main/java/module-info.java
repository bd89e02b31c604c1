import org.jspecify.annotations.NullMarked;

/** Everything true of the fleet with no screen and no wire in sight. Sees the JDK only. */
@NullMarked
module dev.gantry.services.domain {
    requires static org.jspecify;

    exports dev.gantry.services.apps;
    exports dev.gantry.services.cluster;
    exports dev.gantry.services.evening;
    exports dev.gantry.services.events;
    exports dev.gantry.services.filter;
    exports dev.gantry.services.findings;
    exports dev.gantry.services.health;
    exports dev.gantry.services.heat;
    exports dev.gantry.services.inventory;
    exports dev.gantry.services.logs;
    exports dev.gantry.services.metrics;
    exports dev.gantry.services.nodes;
    exports dev.gantry.services.pods;
    exports dev.gantry.services.problems;
    exports dev.gantry.services.sessions;
    exports dev.gantry.services.settings;
    exports dev.gantry.services.units;
    exports dev.gantry.services.yaml;
}
