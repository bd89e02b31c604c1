package dev.gantry.services.demo.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final AtomicInteger interrupts = new AtomicInteger();
    private final Terminal terminal = new Terminal(screen, interrupts::incrementAndGet);

    private void type(String keys) throws IOException {
        byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
        terminal.type(bytes, 0, bytes.length);
    }

    private String read() throws IOException {
        terminal.input().end();
        return new String(terminal.input().readAllBytes(), StandardCharsets.UTF_8);
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    @Test
    void keysAreEchoedAndReadAsLines() throws IOException {
        type("ls /\r你好\rrest");
        assertEquals("ls /\r\n你好\r\nrest", shown());
        assertEquals("ls /\n你好\n", read());
    }

    @Test
    void aLineCanBeChangedBeforeItIsRead() throws IOException {
        type("lss\u007f\b\u007f好\u007fecho one two\u0017three\r");
        assertEquals("echo one three\n", read());
    }

    @Test
    void aWholeLineCanBeThrownAway() throws IOException {
        type("rm everything\u0015ls\r");
        assertEquals("ls\n", read());
    }

    @Test
    void aWideCharacterTakesTwoColumnsBack() throws IOException {
        type("好\u007f");
        assertEquals("好\b \b\b \b", shown());
    }

    @Test
    void arrowsAreNoText() throws IOException {
        type("l\u001b[A\u001b[1;5Cs\r");
        assertEquals("ls\n", read());
    }

    @Test
    void anInterruptThrowsAwayTheLine() throws IOException {
        type("sleep 9\u0003ls\r");
        assertEquals(1, interrupts.get());
        assertEquals("ls\n", read());
    }

    @Test
    void aCharacterCutInTwoIsPutTogether() throws IOException {
        byte[] bytes = "好\r".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            terminal.type(bytes, i, 1);
        }
        assertEquals("好\r\n", shown());
        assertEquals("好\n", read());
    }

    @Test
    void controlDEndsTheInputOnlyOnAnEmptyLine() throws IOException {
        type("a\u0004b\r\u0004c\r");
        assertEquals("ab\nc\n", new String(terminal.input().readAllBytes(), StandardCharsets.UTF_8));
    }
}
