package dev.gantry.services.kubernetes.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ReadProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every form in which servers and what stands before them say no. */
class ApiStatusReaderTest {
    private static ApiStatus read(int code, String contentType, byte[] body) throws IOException {
        return ApiStatusReader.read(code, contentType, new ByteArrayInputStream(body));
    }

    @Test
    void aStatusInProtobufAndInJsonSaysTheSame() throws IOException {
        byte[] object = new ProtoWriter()
                .message(1, new ProtoWriter())
                .text(2, "Failure")
                .text(3, "Too large resource version")
                .text(4, "Timeout")
                .message(
                        5,
                        new ProtoWriter()
                                .message(
                                        4,
                                        new ProtoWriter()
                                                .text(1, "ResourceVersionTooLarge")
                                                .text(2, "…"))
                                .number(5, 1))
                .number(6, 504)
                .bytes();
        String json = """
                {"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",
                 "message":"Too large resource version","reason":"Timeout",
                 "details":{"causes":[{"reason":"ResourceVersionTooLarge","message":"…"}],"retryAfterSeconds":1},
                 "code":504}
                """;
        ApiStatus expected = new ApiStatus(
                504, "Timeout", new Original("Too large resource version"), List.of("ResourceVersionTooLarge"), 1);

        assertEquals(expected, read(504, Decoding.PROTOBUF, ProtoWriter.envelope("v1", "Status", object)));
        assertEquals(expected, read(504, "application/json; charset=utf-8", json.getBytes(UTF_8)));
    }

    @Test
    void plainTextIsTheMessage() throws IOException {
        assertEquals(
                new ApiStatus(404, "", new Original("404 page not found"), List.of(), 0),
                read(404, "text/plain; charset=utf-8", "404 page not found\n".getBytes(UTF_8)));
        assertEquals(
                new Original("Too many requests, please try again later."),
                read(429, "", "Too many requests, please try again later.".getBytes(UTF_8))
                        .said());
        assertEquals(new ReadProblem.Wordless(503), read(503, "", new byte[0]).said());
    }

    @Test
    void aPageLooksLikeALogin() throws IOException {
        String page = "<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>";

        assertEquals(
                new ReadProblem.WebPage(403),
                read(403, "text/html", page.getBytes(UTF_8)).said());
        assertEquals(
                new ReadProblem.WebPage(403),
                read(403, "application/json", page.getBytes(UTF_8)).said());
    }

    @Test
    void brokenBodiesKeepTheCodeAndShowTheirStart() throws IOException {
        byte[] cut = ProtoWriter.envelope(
                "v1", "Status", new ProtoWriter().text(3, "gone").bytes());
        for (int length = 0; length < cut.length; length++) {
            ApiStatus status = read(410, Decoding.PROTOBUF, java.util.Arrays.copyOf(cut, length));
            assertEquals(410, status.code());
            assertNotEquals(new Original(""), status.said());
        }
        assertEquals(
                new Original("{\"kind\":"),
                read(500, Decoding.JSON, "{\"kind\":".getBytes(UTF_8)).said());
        Problem said =
                read(500, "text/plain", "x".repeat(1_000_000).getBytes(UTF_8)).said();
        assertTrue(assertInstanceOf(Original.class, said).text().length() < 600);
    }
}
