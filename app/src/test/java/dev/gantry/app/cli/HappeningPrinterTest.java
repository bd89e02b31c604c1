package dev.gantry.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.app.cli.DemoFleets.Happening;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens, line by line, to readers quick and slow. */
@Timeout(30)
class HappeningPrinterTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:40:00Z");

    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch reads = new CountDownLatch(1);
    private final CountDownLatch last = new CountDownLatch(1);

    /** A reader that takes nothing until it is let, and notes when it got its last line. */
    private final class Reader extends ByteArrayOutputStream {
        private final String end;

        Reader(String end) {
            this.end = end;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            reading.countDown();
            try {
                reads.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            taken.write(bytes, offset, length);
            if (taken.toString(StandardCharsets.UTF_8).contains(end)) {
                last.countDown();
            }
        }
    }

    private static Happening crash(int number) {
        return new Happening(NOW, "live-gz", "Pod", "crashing", "live/gift-" + number, "");
    }

    private List<String> lines() {
        return taken.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void eachIsOneLineOfWhatIsKnown() throws InterruptedException {
        reads.countDown();
        HappeningPrinter printer =
                new HappeningPrinter(new PrintStream(new Reader("two"), false, StandardCharsets.UTF_8));
        Thread thread = Thread.ofPlatform().start(printer::print);
        printer.tell(new Happening(NOW, "", "Scene", "act", "one", ""));
        printer.tell(new Happening(NOW, "live-sh", "Deployment", "scaled-up", "live/two", "3 -> 5"));
        last.await();
        thread.interrupt();
        thread.join();
        assertEquals(
                List.of(
                        "{\"time\":\"2026-05-01T12:40:00Z\",\"kind\":\"Scene\",\"what\":\"act\",\"object\":\"one\"}",
                        "{\"time\":\"2026-05-01T12:40:00Z\",\"cluster\":\"live-sh\",\"kind\":\"Deployment\","
                                + "\"what\":\"scaled-up\",\"object\":\"live/two\",\"detail\":\"3 -> 5\"}"),
                lines());
    }

    @Test
    void aSlowReaderStallsNobodyAndIsToldWhatItMissed() throws InterruptedException {
        HappeningPrinter printer =
                new HappeningPrinter(new PrintStream(new Reader("\"dropped\""), false, StandardCharsets.UTF_8));
        Thread thread = Thread.ofPlatform().start(printer::print);
        printer.tell(crash(0));
        reading.await();
        int all = 3 * HappeningPrinter.MOST_WAITING;
        for (int number = 1; number < all; number++) {
            printer.tell(crash(number));
        }
        reads.countDown();
        last.await();
        thread.interrupt();
        thread.join();
        long printed =
                lines().stream().filter(line -> line.contains("crashing")).count();
        assertTrue(lines().getLast().contains("\"object\":\"" + (all - printed) + "\""), lines().getLast());
        assertTrue(printed <= HappeningPrinter.MOST_WAITING + 1L, printed + " lines");
    }
}
