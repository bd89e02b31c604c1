package dev.gantry.services.demo.http;

import dev.gantry.services.demo.kinds.Kind;

/** Warns whoever uses a kind that the server's release would rather not serve any more. Any thread. */
final class Deprecations {
    private static final int ENDPOINTS_SINCE = 33;

    private final boolean hasOldEndpoints;

    /** @param release such as {@code v1.36.3} */
    Deprecations(String release) {
        int minor = Integer.parseInt(release.split("\\.", -1)[1]);
        this.hasOldEndpoints = minor >= ENDPOINTS_SINCE;
    }

    /** Adds the warning to an answer that has not begun. */
    void tell(Exchange exchange, Kind kind) {
        if (hasOldEndpoints && kind.group().isEmpty() && kind.plural().equals("endpoints")) {
            exchange.addHeader(
                    "Warning",
                    "299 - \"v1 Endpoints is deprecated in v1." + ENDPOINTS_SINCE
                            + "+; use discovery.k8s.io/v1 EndpointSlice\"");
        }
    }
}
