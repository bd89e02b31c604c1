package dev.gantry.services.demo.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.FleetClock;
import dev.gantry.services.demo.actors.Stage;
import dev.gantry.services.demo.actors.World.Fate;
import dev.gantry.services.demo.logs.LogRun.Ending;
import dev.gantry.services.demo.night.LoadCurve;
import dev.gantry.services.demo.night.NightReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogWriterTest {
    private static final Instant START = Instant.parse("2026-11-27T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-27T19:57:00Z");

    private FleetClock clock;
    private Stage stage;
    private LogWriter writer;

    @BeforeEach
    void play() {
        clock = new FleetClock(EVENING, 10);
        stage = new Stage(clock, START);
        writer = new LogWriter(stage.timeline(), new LoadCurve(NightReader.ofModule(), ZoneOffset.UTC));
        for (int i = 0; i < 480; i++) {
            stage.step();
        }
    }

    private static Speaker speaker(String service, String language, Fate fate) {
        return new Speaker(
                "uid/" + service,
                new Speaker.Place(service + "-0", "node-1", "a-team"),
                service,
                service,
                "v1.2.3-abc",
                512,
                new Speaker.Manner(language, fate));
    }

    private static LogRun running() {
        return new LogRun(0, START.minusSeconds(600), null, null);
    }

    private static LogRun ended(int exitCode, String reason) {
        return new LogRun(1, START, null, new Ending(exitCode, reason, START.plusSeconds(60)));
    }

    private List<LogLine> all(Speaker speaker, LogRun run) {
        return writer.lines(speaker, run, run.started(), stage.timeline().now());
    }

    private static String text(List<LogLine> lines) {
        return lines.stream().map(LogLine::text).collect(Collectors.joining("\n"));
    }

    @Test
    void aLogReadInPiecesIsTheLogReadAtOnce() {
        Speaker speaker = speaker("chat-room", "go", Fate.WELL);
        List<LogLine> whole = all(speaker, running());
        List<LogLine> pieces = new ArrayList<>();
        Instant from = running().started();
        for (int i = 1; from.isBefore(stage.timeline().now()); i++) {
            Instant next = from.plusMillis(i * 37L);
            Instant to = next.isBefore(stage.timeline().now())
                    ? next
                    : stage.timeline().now();
            pieces.addAll(writer.lines(speaker, running(), from, to));
            from = to;
        }
        assertTrue(whole.size() > 500, () -> whole.size() + " lines");
        assertEquals(whole, pieces);
    }

    @Test
    void whatAFollowerSawBeforeTheEndStaysAsItWas() {
        Speaker speaker = speaker("wallet", "java", Fate.CRASHES);
        LogRun over = ended(1, "Error");
        Instant end = over.ending().at();
        LogRun before = new LogRun(1, START, null, null);
        Instant seen = end.minus(LogWriter.LAST_WORDS);
        List<LogLine> followed = new ArrayList<>(writer.lines(speaker, before, START, seen));
        followed.addAll(writer.lines(speaker, over, seen, end.plusNanos(1)));
        assertEquals(writer.lines(speaker, over, START, end.plusNanos(1)), followed);
    }

    @Test
    void otherContainersAndOtherLivesWriteOtherLines() {
        Speaker speaker = speaker("chat-room", "go", Fate.WELL);
        String one = text(all(speaker, running()));
        assertEquals(one, text(all(speaker, running())));
        assertFalse(one.equals(text(all(speaker, new LogRun(1, running().started(), null, null)))));
        assertFalse(one.equals(text(all(speaker("like-stream", "go", Fate.WELL), running()))));
    }

    @Test
    void theStormBringsMoreLinesThanTheQuietBefore() {
        Speaker speaker = speaker("envoy", "envoy", Fate.WELL);
        // At ten times the pace, 20:00 is 18 s after the start.
        int quiet = writer.lines(speaker, running(), START.plusSeconds(2), START.plusSeconds(17))
                .size();
        int storm = writer.lines(speaker, running(), START.plusSeconds(45), START.plusSeconds(60))
                .size();
        assertTrue(storm > quiet * 1.2, () -> storm + " lines in the storm, " + quiet + " before");
    }

    @Test
    void nothingIsWrittenWhileTheEveningStandsStill() {
        clock.pause();
        Instant paused = stage.timeline().now();
        for (int i = 0; i < 40; i++) {
            stage.step();
        }
        Speaker speaker = speaker("chat-room", "go", Fate.WELL);
        assertEquals(
                List.of(),
                writer.lines(speaker, running(), paused, stage.timeline().now()));
    }

    @Test
    void aLifeBeginsWithItsOpeningWords() {
        String first = all(speaker("gift-send", "go", Fate.WELL), ended(1, "Error"))
                .getFirst()
                .text();
        JsonNode line = JsonMapper.shared().readTree(first);
        assertEquals("starting gift-send", line.path("msg").asString());
        assertEquals("v1.2.3-abc", line.path("version").asString());
        assertEquals("2026-11-27T08:00:00.000Z", line.path("time").asString());
    }

    @ParameterizedTest
    @CsvSource({
        "gift-rank, go, 1, Error, 连续崩溃退出",
        "gift-counter, go, 137, OOMKilled, limit_mib",
        "reconcile, java, 0, Completed, exit=0",
        "unheard-of, go, 1, Error, giving up"
    })
    void aLifeEndsInWhatEndedIt(String service, String language, int exitCode, String reason, String said) {
        LogRun run = ended(exitCode, reason);
        LogLine last = all(speaker(service, language, Fate.WELL), run).getLast();
        assertTrue(last.text().contains(said), last.text());
        assertTrue(last.at().isBefore(run.ending().at()));
        assertEquals(exitCode != 0, last.text().contains("ERROR"), last.text());
    }

    @Test
    void whatGrowsSaysSoWithRisingNumbers() {
        Speaker speaker = speaker("gift-counter", "go", Fate.GROWS);
        List<Integer> used = all(speaker, new LogRun(0, START, null, null)).stream()
                .map(line -> JsonMapper.shared().readTree(line.text()))
                .filter(line -> line.path("level").asString().equals("WARN") && line.has("used_mib"))
                .map(line -> line.path("used_mib").asInt())
                .toList();
        assertTrue(used.size() > 5);
        assertEquals(used.stream().sorted().toList(), used);
        assertTrue(used.getLast() > used.getFirst() + 50, used::toString);
    }

    @Test
    void aContainerThatIsToldToStopSaysSo() {
        LogRun run = new LogRun(0, START, START.plusSeconds(30), null);
        List<LogLine> lines =
                writer.lines(speaker("chat-room", "go", Fate.WELL), run, START.plusSeconds(29), START.plusSeconds(31));
        assertEquals(
                1,
                lines.stream().filter(line -> line.text().contains("SIGTERM")).count());
    }

    @Test
    void eachLanguageWritesItsOwnWay() {
        LogRun run = ended(0, "Completed");
        assertTrue(all(speaker("chat-room", "go", Fate.WELL), run).stream()
                .allMatch(line -> JsonMapper.shared().readTree(line.text()).has("msg")));
        assertMatches(
                "wallet", "java", "2026-11-27 08:00:\\d\\d\\.\\d{3} +(INFO|WARN|ERROR) 1 --- \\[.+] live\\..+ : .+");
        assertMatches("asr-worker", "python", "2026-11-27 08:00:\\d\\d,\\d{3} (INFO|WARNING|ERROR) asr_worker.+: .+");
        assertMatches("transcoder", "cpp", "[IWE]1127 08:00:\\d\\d\\.\\d{6} +\\d+ transcoder\\.cc:\\d+] .+");
        assertMatches(
                "edge-cache",
                "nginx",
                "[\\d.]+ - - \\[27/Nov/2026:08:00:\\d\\d \\+0000] .+|2026/11/27 08:00:\\d\\d \\[.+");
        assertMatches("envoy", "envoy", "\\{.+}|\\[2026-11-27 08:00:\\d\\d\\.\\d{3}]\\[1]\\[.+]\\[main] .+");
    }

    private void assertMatches(String service, String language, String pattern) {
        for (LogLine line : all(speaker(service, language, Fate.WELL), ended(0, "Completed"))) {
            assertTrue(line.text().matches(pattern), line.text());
        }
    }

    @Test
    void everyPhraseOfTheBookCanBeSaid() {
        String topics = "gift-send gift-rank chat-room text-check frame-check rtmp-gateway transcoder stream-relay "
                + "wallet login feed asr-worker dub-train vote redis-shard envoy vault-agent coredns unheard-of";
        Words words = new Words(
                writer.book(),
                speaker("any", "go", Fate.WELL),
                dev.gantry.services.demo.actors.Chance.of(1, "words"),
                1,
                Duration.ofMinutes(3));
        for (String topic : topics.split(" ")) {
            for (String occasion : List.of(
                    "open", "usual", "worry", "trouble", "crash", "stop", "done", "grows", "killed", "unready")) {
                for (Phrase phrase : writer.book().phrases(topic, occasion)) {
                    String said = phrase.said(words).text();
                    assertFalse(said.contains("{") || said.contains("}") || said.isBlank(), said);
                }
            }
        }
    }
}
