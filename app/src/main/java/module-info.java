import org.jspecify.annotations.NullMarked;

/** Starts Gantry: wiring by hand, the command line, settings, logging. */
@NullMarked
module dev.gantry.app {
    requires static org.jspecify;
    requires java.logging;
    requires jdk.httpserver;
    requires static dev.gantry.services.demo;
    requires dev.gantry.services.kubernetes;
    requires dev.gantry.views;
    requires info.picocli;
    requires tools.jackson.core;
    requires tools.jackson.databind;

    exports dev.gantry.app.window to
            javafx.graphics;

    opens dev.gantry.app.cli to
            info.picocli;
}
