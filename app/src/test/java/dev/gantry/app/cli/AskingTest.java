package dev.gantry.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.Cluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AskingTest {
    private final ScriptedAccess access = new ScriptedAccess();

    @Test
    void saysForWhomTheOthersWait() throws InterruptedException {
        access.cluster("live-sh");
        access.cluster("edge-cn");
        CountDownLatch prompt = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        List<String> waitedFor = new ArrayList<>();
        Asking asking = new Asking(access, Duration.ZERO, late -> {
            await(prompt);
            late.stream().map(Cluster::name).forEach(waitedFor::add);
            told.countDown();
        });
        List<Asking.Reply<String>> replies = asking.all(access.clusters(), (cluster, reader) -> {
            if (cluster.name().equals("edge-cn")) {
                await(told);
            }
            prompt.countDown();
            return cluster.name();
        });
        assertEquals(
                List.of("live-sh", "edge-cn"),
                replies.stream().map(reply -> reply.cluster().name()).toList());
        assertTrue(waitedFor.contains("edge-cn"));
    }

    @Test
    void saysNothingWhereAllAnswer() throws InterruptedException {
        access.cluster("live-sh");
        List<Cluster> waitedFor = new ArrayList<>();
        new Asking(access, Duration.ofHours(1), waitedFor::addAll)
                .all(access.clusters(), (cluster, reader) -> cluster.name());
        assertEquals(List.of(), waitedFor);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
