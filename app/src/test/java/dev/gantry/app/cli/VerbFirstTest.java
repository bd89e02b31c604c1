package dev.gantry.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbFirstTest {
    @ParameterizedTest
    @CsvSource({
        "get pods --context a, get pods --context a",
        "--context a get pods, get --context a pods",
        "--context=a --all-contexts get pods -o json, get --context=a --all-contexts pods -o json",
        "--kubeconfig get describe pod x, describe --kubeconfig get pod x",
        "--context a, --context a",
        "--context, --context",
        "--version, --version",
        "--wrong get pods, --wrong get pods",
        "--context a -o get, --context a -o get",
    })
    void commonOptionsMoveBehindTheVerbAndNothingElseMoves(String given, String expected) {
        assertEquals(expected, String.join(" ", VerbFirst.of(given.split(" "))));
    }
}
