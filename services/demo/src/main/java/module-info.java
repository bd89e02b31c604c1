import org.jspecify.annotations.NullMarked;

/** A Kubernetes fleet inside the process: its API server, its actors. Knows HTTP and JSON, nothing of the console. */
@NullMarked
module dev.gantry.services.demo {
    requires static org.jspecify;
    requires java.logging;
    requires java.naming;
    requires java.net.http;
    requires org.eclipse.jetty.server;
    requires org.eclipse.jetty.websocket.server;
    requires org.snakeyaml.engine;
    requires tools.jackson.core;
    requires tools.jackson.databind;

    exports dev.gantry.services.demo to
            dev.gantry.app;
    exports dev.gantry.services.demo.control to
            dev.gantry.app;
    exports dev.gantry.services.demo.fleet to
            dev.gantry.app;
    exports dev.gantry.services.demo.happenings to
            dev.gantry.app;

    // Jetty calls a socket's methods by what is open to everyone.
    opens dev.gantry.services.demo.sockets;
}
