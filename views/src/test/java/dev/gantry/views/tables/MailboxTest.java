package dev.gantry.views.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.inventory.Change;
import dev.gantry.services.inventory.Labels;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.inventory.Owner;
import dev.gantry.services.nodes.Namespace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<String> read = new ArrayList<>();
    private final Mailbox<Namespace> box = new Mailbox<>(background::add, (there, gone) -> {
        there.forEach(object -> read.add("+" + object.phase()));
        gone.forEach(object -> read.add("-" + object.phase()));
    });

    private static Namespace namespace(int number, String phase) {
        Meta meta = new Meta(
                new UUID(1, number), 1, new NamespacedName("", "n" + number), 0, Labels.NONE, Labels.NONE, Owner.NONE);
        return new Namespace(meta, phase);
    }

    private void changed(Namespace object) {
        box.changed(new Change<>(List.of(), List.of(object), List.of()));
    }

    private void work() {
        for (Runnable task = background.poll(); task != null; task = background.poll()) {
            task.run();
        }
    }

    @Test
    void theLastStateOfEachObjectIsReadOnce() {
        changed(namespace(1, "a"));
        changed(namespace(2, "b"));
        changed(namespace(1, "c"));
        work();
        assertEquals(List.of("+c", "+b"), read);
    }

    @Test
    void aRemovalAfterAChangeWinsAndAnAdditionAfterARemovalToo() {
        changed(namespace(1, "a"));
        box.changed(new Change<>(List.of(), List.of(), List.of(namespace(1, "a"))));
        work();
        box.changed(new Change<>(List.of(), List.of(), List.of(namespace(1, "a"))));
        box.changed(new Change<>(List.of(namespace(1, "d")), List.of(), List.of()));
        work();
        assertEquals(List.of("-a", "+d"), read);
    }

    @Test
    void pausedItOnlyCollects() {
        box.pause();
        changed(namespace(1, "a"));
        changed(namespace(1, "b"));
        work();
        assertEquals(List.of(), read);
        box.resume();
        work();
        assertEquals(List.of("+b"), read);
    }

    @Test
    void closedItIsSilent() {
        changed(namespace(1, "a"));
        box.close();
        work();
        assertEquals(List.of(), read);
    }
}
