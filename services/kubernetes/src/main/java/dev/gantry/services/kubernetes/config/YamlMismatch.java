package dev.gantry.services.kubernetes.config;

/** A kubeconfig file does not hold what belongs there; the message gives line and place, never the value. */
final class YamlMismatch extends Exception {
    private static final long serialVersionUID = 1L;

    YamlMismatch(String message) {
        super(message);
    }
}
