package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.api.Documents;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;

/** Writes whole answers. Any thread. */
public final class Answers {
    /** What is smaller is not worth compressing, as apiserver's writers have it. */
    static final int WORTH_GZIP = 128 * 1024;

    private final Documents documents;

    public Answers(Documents documents) {
        this.documents = documents;
    }

    public void json(Exchange exchange, int code, JsonNode body) throws IOException {
        json(exchange, code, documents.mapper().writeValueAsBytes(body));
    }

    void json(Exchange exchange, int code, byte[] body) throws IOException {
        bytes(exchange, code, "application/json", body);
    }

    void bytes(Exchange exchange, int code, String type, byte[] body) throws IOException {
        if (body.length > WORTH_GZIP && takesGzip(exchange)) {
            exchange.putHeader("Content-Encoding", "gzip");
            exchange.putHeader("Vary", "Accept-Encoding");
            try (OutputStream out = new GZIPOutputStream(exchange.answer(code, type), 64 * 1024)) {
                out.write(body);
            }
            return;
        }
        exchange.putHeader("Content-Length", Integer.toString(body.length));
        try (OutputStream out = exchange.answer(code, type)) {
            out.write(body);
        }
    }

    void text(Exchange exchange, int code, String body) throws IOException {
        bytes(exchange, code, "text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    void refusal(Exchange exchange, ApiException refusal) throws IOException {
        if (refusal.retryAfterSeconds() > 0) {
            exchange.putHeader("Retry-After", Integer.toString(refusal.retryAfterSeconds()));
        }
        Format format = Format.accepted(exchange.header("Accept"), false);
        if (format != null && format.encoding() == Format.Encoding.YAML) {
            bytes(exchange, refusal.code(), format.encoding().type(), YamlText.of(refusal.status()));
        } else {
            json(exchange, refusal.code(), refusal.status());
        }
    }

    static boolean takesGzip(Exchange exchange) {
        String accepted = exchange.header("Accept-Encoding");
        return accepted != null
                && Arrays.stream(accepted.split(",")).map(String::strip).anyMatch("gzip"::equals);
    }
}
