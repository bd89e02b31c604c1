import org.jspecify.annotations.NullMarked;

/** The adapter to Kubernetes API servers: kubeconfig, credentials, transport, decoders, streams. */
@NullMarked
module dev.gantry.services.kubernetes {
    requires static org.jspecify;
    requires transitive dev.gantry.services.domain;
    requires org.snakeyaml.engine;
    requires tools.jackson.core;
    requires tools.jackson.databind;

    exports dev.gantry.services.kubernetes to
            dev.gantry.app;
}
