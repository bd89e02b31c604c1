package dev.gantry.services.demo.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.services.demo.fleet.BlueprintReader;
import dev.gantry.services.demo.fleet.FleetSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a script may not say, and what is told of it. */
class NightReaderTest {
    @TempDir
    Path folder;

    private Night read(byte[] script) throws IOException {
        Path file = Files.write(folder.resolve("night.yaml"), script);
        return NightReader.of(file, Names.of(BlueprintReader.ofModule(), new FleetSize(4, 20, 120, 1)));
    }

    private String refusal(byte[] script) {
        String told = assertThrows(NightProblem.class, () -> read(script)).getMessage();
        return Objects.requireNonNull(told).substring(folder.toString().length() + 1);
    }

    @Test
    void theScriptOfTheModuleNamesWhatIsThere() throws IOException {
        try (InputStream own = NightReader.class.getResourceAsStream("event-night.yaml")) {
            assertEquals(
                    NightReader.ofModule(), read(Objects.requireNonNull(own).readAllBytes()));
        }
    }

    @Test
    void clustersOfALargerFleetMayBeNamed() throws IOException {
        assertEquals(
                new Act.Nodes("cloud-04", "c6", -3, 1, Duration.ZERO),
                read(script("nodes: { cluster: cloud-04, pool: c6, add: -3 }"))
                        .entries()
                        .getFirst()
                        .act());
    }

    private static byte[] script(String act) {
        return ("night:\n  - at: \"20:00\"\n    do:\n      " + act + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "load: { to: -5 } | to: wants a number from 0 up, such as 1.5, not \"-5\"",
                "load: { to: NaN } | to: wants a number from 0 up, such as 1.5, not \"NaN\"",
                "load: { to: much } | to: wants a number from 0 up, such as 1.5, not \"much\"",
                "load: { to: 1, over: -5m } | over: wants a time such as 90s, 20m or 1h, not \"-5m\"",
                "load: { too: 1 } | \"too\" is not known here; known are to, over",
                "load: { to: 1, to: 2 } | to: is there twice",
                "load: 3 | names and values are wanted here: to, over",
                "scale: { service: gift-send, times: -3 } | times: wants a number from 0 up, such as 1.5, not \"-3\"",
                "scale: { service: gift-sned, times: 2 } | there is no service \"gift-sned\"; nearest are gift-send",
                "undo: { service: gift-send, cluster: moon } | there is no cluster \"moon\"; known are cloud-04, edge-cn, live-gz, live-sh",
                "cut: { room: gz-08 } | there is no room \"gz-08\"; nearest are gz-0",
                "nodes: { cluster: live-gz, pool: cpu-a, add: 3 } | there is no pool \"cpu-a\"; known are c6, c6-large",
                "nodes: { pool: c6, add: 2.5 } | add: wants a whole number, not \"2.5\"",
                "nodes: { pool: c6, add: 2, waves: 0 } | waves: wants a whole number from 1 up, not 0",
                "train: { jobs: 0, gpus: 4 } | jobs: wants a whole number from 1 up, not 0",
                "train: { jobs: 1 } | gpus: is missing",
                "release: { service: gift-send, fate: odd } | \"odd\" is no fate; known are well, crashes",
                "dance: { to: 1 } | \"dance\" is nothing that can happen; known are load"
            })
    void eachIsToldWithItsLine(String act, String told) {
        String refusal = refusal(script(act));
        assertEquals("night.yaml:4: " + told, refusal.substring(0, Math.min(refusal.length(), told.length() + 14)));
    }

    @Test
    void anUnknownNameIsToldWhereItStands() {
        assertEquals(
                "night.yaml:3: \"titel\" is not known here; known are at, title, titleZh, do",
                refusal("night:\n  - at: \"20:00\"\n    titel: On air\n    do: { load: { to: 1 } }\n"
                        .getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "night.yaml:1: \"nihgt\" is not known here; known are night",
                refusal("nihgt: []".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsNoTextIsNoScript() {
        assertEquals(
                "night.yaml:1: this is no text; a script is YAML in UTF-8",
                refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, 0}));
        assertEquals(
                "night.yaml:2: this is no text; a script is YAML in UTF-8", refusal(new byte[] {'a', '\n', 0, 1, 2}));
    }
}
