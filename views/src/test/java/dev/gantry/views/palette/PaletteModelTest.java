package dev.gantry.views.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.inventory.Subscription;
import dev.gantry.views.controls.Icon;
import dev.gantry.views.fx.Threads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PaletteModelTest {
    private final List<Runnable> background = new ArrayList<>();
    private final List<String> used = new ArrayList<>();
    private final List<String> ran = new ArrayList<>();
    private final Threads threads = new Threads(
            Runnable::run,
            background::add,
            (delay, task) -> {
                Subscription nothing = () -> {};
                return nothing;
            },
            () -> Instant.EPOCH);

    @Test
    void withoutATextEverythingIsListedRecentFirst() {
        PaletteModel model = model(List.of("nodes"), text -> List.of());
        assertEquals(List.of("nodes", "fleet", "pods"), ids(model));
    }

    @Test
    void aTextKeepsWhatMatchesBestFirst() {
        PaletteModel model = model(List.of("pods"), text -> List.of());
        model.type("fl");
        assertEquals(List.of("fleet"), ids(model));
    }

    @Test
    void objectsComeAfterTheEntriesOnceFound() {
        PaletteModel model = model(List.of(), text -> List.of(entry("object:" + text)));
        model.type("pod");
        assertEquals(List.of("pods"), ids(model));
        background.forEach(Runnable::run);
        assertEquals(List.of("pods", "object:pod"), ids(model));
    }

    @Test
    void theAnswerToAnEarlierTextIsDropped() {
        PaletteModel model = model(List.of(), text -> List.of(entry("object:" + text)));
        model.type("no");
        model.type("nod");
        background.get(1).run();
        background.get(0).run();
        assertEquals(List.of("nodes", "object:nod"), ids(model));
    }

    @Test
    void oneLetterSearchesNoObjects() {
        PaletteModel model = model(List.of(), text -> List.of());
        model.type("n");
        assertEquals(0, background.size());
    }

    @Test
    void choosingRemembersAndActs() {
        PaletteModel model = model(List.of(), text -> List.of());
        model.choose(model.results().getFirst());
        assertEquals(List.of("fleet"), used);
        assertEquals(List.of("fleet"), ran);
    }

    private PaletteModel model(List<String> recent, Function<String, List<PaletteEntry>> objects) {
        List<PaletteEntry> entries = List.of(entry("fleet"), entry("pods"), entry("nodes"));
        return new PaletteModel(entries, recent, objects, threads, used::add);
    }

    private PaletteEntry entry(String id) {
        return new PaletteEntry(id, Icon.OPEN, id, "", () -> ran.add(id));
    }

    private static List<String> ids(PaletteModel model) {
        return model.results().stream().map(PaletteEntry::id).toList();
    }
}
