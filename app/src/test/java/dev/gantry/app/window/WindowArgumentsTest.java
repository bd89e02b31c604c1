package dev.gantry.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowArgumentsTest {
    @Test
    void nothingAndOptionsAloneOpenTheWindow() {
        assertTrue(WindowArguments.isForWindow());
        assertTrue(WindowArguments.isForWindow("--all-contexts", "--data", "/d"));
        assertTrue(WindowArguments.isForWindow("train-window"));
    }

    @Test
    void aVerbOrAnUnknownOptionIsTheCommandLines() {
        assertFalse(WindowArguments.isForWindow("get", "pods"));
        assertFalse(WindowArguments.isForWindow("--context", "a", "get", "pods"));
        assertFalse(WindowArguments.isForWindow("--version"));
        assertFalse(WindowArguments.isForWindow("--all-contexts=yes"));
    }

    @Test
    void anOptionWithoutItsValueIsTheCommandLinesToRefuse() {
        assertFalse(WindowArguments.isForWindow("--context"));
    }

    @Test
    void bothWaysOfGivingAValueAreRead() {
        WindowArguments read = WindowArguments.of("--context=a", "--context", "b", "--kubeconfig", "/k", "--data=/d");
        assertEquals(List.of("a", "b"), read.contexts());
        assertEquals(Optional.of(Path.of("/k")), read.kubeconfig());
        assertEquals(Optional.of(Path.of("/d")), read.data());
        assertFalse(read.allContexts());
    }

    @Test
    void trainingIsAskedForByItsOwnWordAndKeepsTheOtherOptions() {
        WindowArguments training =
                WindowArguments.of("train-window", "--all-contexts").over(Path.of("/k"), Path.of("/d"));
        assertTrue(training.training());
        assertTrue(training.allContexts());
        assertEquals(Optional.of(Path.of("/k")), training.kubeconfig());
        assertEquals(Optional.of(Path.of("/d")), training.data());
    }
}
