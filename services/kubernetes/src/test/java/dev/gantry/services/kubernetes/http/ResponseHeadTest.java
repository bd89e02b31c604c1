package dev.gantry.services.kubernetes.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.problems.TransportProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseHeadTest {
    private static ResponseHead read(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return ResponseHead.read(new WireInput(new ByteArrayInputStream(bytes)));
    }

    private static Framing framing(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        WireInput in = new WireInput(new ByteArrayInputStream(bytes));
        return Framing.of(ResponseHead.read(in), in);
    }

    @Test
    void interimAnswersArePassedOver() throws IOException {
        ResponseHead head = read("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: x\r\n\r\n"
                + "HTTP/1.1 429 Too Many Requests\r\nRetry-After:  7 \r\nDate: now\r\n\r\n");
        assertEquals(429, head.status());
        assertEquals("7", head.header("retry-after").orElseThrow());
        assertTrue(head.header("link").isEmpty());
        assertTrue(head.keepsConnection());
    }

    @Test
    void aServerThatClosesSaysSo() throws IOException {
        assertFalse(
                read("HTTP/1.1 200 OK\r\nConnection: Keep-Alive, Close\r\n\r\n").keepsConnection());
        assertFalse(read("HTTP/1.0 200 OK\r\n\r\n").keepsConnection());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Please log in</body></html>\r\n\r\n",
                "HTTP/2 200\r\n\r\n",
                "HTTP/1.1 2000 OK\r\n\r\n",
                "HTTP/1.1 200 OK\n\n",
                "HTTP/1.1 200 OK\r\nA: b\r\n folded\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
                "HTTP/1.1 200 OK\r\nspace : b\r\n\r\n",
                "HTTP/1.1 200 OK\r\n: b\r\n\r\n",
                "HTTP/1.1 200 OK\r\nA: \u0000\r\n\r\n",
                "HTTP/1.1 200 OK\r\nA: b",
                "HTTP/1.1 101 Switching Protocols\r\n\r\n"
            })
    void whatIsNoHeadIsRefused(String text) {
        assertThrows(IOException.class, () -> read(text));
    }

    @Test
    void htmlIsNamedInTheMessage() {
        WireException e = assertThrows(WireException.class, () -> read("<html>Please\u0007 log in</html>\r\n\r\n"));
        assertEquals(new TransportProblem.NotHttp("<html>Please? log in</html>"), e.problem());
    }

    @Test
    void floodsEndEarly() {
        String endlessLine = "HTTP/1.1 200 OK\r\nA: " + "b".repeat(1 << 20);
        String endlessHeaders = "HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(1000);
        String bigHeaders = "HTTP/1.1 200 OK\r\n" + ("A: " + "b".repeat(10_000) + "\r\n").repeat(20);
        String endlessInterim = "HTTP/1.1 100 Continue\r\n\r\n".repeat(100);
        for (String flood : new String[] {endlessLine, endlessHeaders, bigHeaders, endlessInterim}) {
            String message = assertThrows(IOException.class, () -> read(flood)).getMessage();
            assertTrue(message.contains("longer than") || message.contains("more than"), message);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 1\r\nContent-Length: 2",
                "Content-Length: -1",
                "Content-Length: 0x10",
                "Content-Length: 9999999999999999999",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: identity"
            })
    void framingsThatCannotBeTrustedAreRefused(String header) {
        assertThrows(IOException.class, () -> framing("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\nabc"));
    }

    @Test
    void equalLengthsTwiceAndNoBodyStatuses() throws IOException {
        assertEquals(
                "a",
                new String(
                        framing("HTTP/1.1 200 OK\r\nContent-Length: 1, 1\r\n\r\nabc")
                                .readAllBytes(),
                        StandardCharsets.US_ASCII));
        assertEquals(0, framing("HTTP/1.1 204 No Content\r\n\r\nabc").readAllBytes().length);
        assertEquals(
                0,
                framing("HTTP/1.1 304 Not Modified\r\nContent-Length: 3\r\n\r\nabc")
                        .readAllBytes()
                        .length);
    }
}
