package dev.gantry.app.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.app.cli.output.Report.Column;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveTableWriterTest {
    private record Row(String name, String age) {}

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final LiveTableWriter<Row> writer = new LiveTableWriter<>(
            new Report<>(List.of(), List.of(Column.left("NAME", Row::name), Column.right("AGE", Row::age))),
            new PrintStream(bytes, true, StandardCharsets.UTF_8));

    private List<String> printed() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void whatComesTogetherStandsInColumns() {
        writer.row(new Row("a", "5s"));
        writer.row(new Row("gift-rank", "12m"));
        writer.flush();
        assertEquals(List.of("NAME        AGE", "a            5s", "gift-rank   12m"), printed());
    }

    @Test
    void columnsOnlyWidenAndTheHeadingComesOnce() {
        writer.row(new Row("a", "5s"));
        writer.flush();
        writer.removed(new Row("gift-rank", "6s"));
        writer.flush();
        writer.row(new Row("b", "1s"));
        writer.close();
        assertEquals(List.of("NAME   AGE", "a       5s", "gift-rank    6s   (removed)", "b            1s"), printed());
    }

    @Test
    void rowsThatComeWithoutAPauseAreNotHeldBack() {
        for (int i = 0; i < 2_000; i++) {
            writer.row(new Row("pod-" + i, "1s"));
        }
        assertEquals(2_001, printed().size());
    }

    @Test
    void nothingIsPrintedOfNothing() {
        writer.close();
        assertEquals(List.of(), printed());
    }
}
