package dev.gantry.services.kubernetes.http;

import java.time.Duration;

/**
 * One GET.
 *
 * @param target path and query below the server's URL, starting with a slash, already encoded
 * @param accept the Accept header
 * @param gzip whether to offer gzip; the body is unpacked by the transport
 * @param headersWithin from the start of connecting to the end of the headers
 * @param silence the longest wait for the next byte of the body before reading it fails; zero for no limit
 */
public record ApiRequest(String target, String accept, boolean gzip, Duration headersWithin, Duration silence) {
    public static final String PROTOBUF_OR_JSON = "application/vnd.kubernetes.protobuf,application/json";
    public static final String JSON = "application/json";
}
