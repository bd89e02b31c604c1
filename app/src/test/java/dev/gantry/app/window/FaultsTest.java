package dev.gantry.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {
    @Test
    void aFaultNobodyCaughtReachesTheWindow() throws InterruptedException {
        Faults faults = new Faults();
        List<Throwable> shown = new ArrayList<>();
        faults.showTo(shown::add, (cluster, found) -> {});
        IllegalStateException fault = new IllegalStateException("for the window");
        Thread thread = Thread.ofPlatform().uncaughtExceptionHandler(faults).start(() -> {
            throw fault;
        });
        thread.join();
        assertEquals(List.of(fault), shown);
    }
}
