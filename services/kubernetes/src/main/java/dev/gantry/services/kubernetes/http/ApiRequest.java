package dev.gantry.services.kubernetes.http;

import java.time.Duration;
import java.util.List;

/**
 * One GET.
 *
 * @param target path and query below the server's URL, starting with a slash, already encoded
 * @param accept the Accept header
 * @param gzip whether to offer gzip; the body is unpacked by the transport
 * @param headersWithin from the start of connecting to the end of the headers
 * @param silence the longest wait for the next byte of the body before reading it fails; zero for no limit
 * @param protocols of the WebSocket the connection is to become, the best first; empty for a plain GET
 */
public record ApiRequest(
        String target, String accept, boolean gzip, Duration headersWithin, Duration silence, List<String> protocols) {
    public ApiRequest {
        protocols = List.copyOf(protocols);
    }

    /** A plain GET. */
    public ApiRequest(String target, String accept, boolean gzip, Duration headersWithin, Duration silence) {
        this(target, accept, gzip, headersWithin, silence, List.of());
    }

    public static final String PROTOBUF_OR_JSON = "application/vnd.kubernetes.protobuf,application/json";
    public static final String JSON = "application/json";
}
