package dev.gantry.views.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.filter.Filter;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrangerTest {
    private static final List<Column<TestRow>> COLUMNS = List.of(TestRow.NAME, TestRow.VALUE, TestRow.STATE);
    private static final List<String> FILTERS = List.of(
            "", "1", "-1 2", "live", "value>50", "state:late", "-state:late value<90", "name:row-000*", "age>1m 3");

    private final Map<RowKey, Slot<TestRow>> slots = new HashMap<>();
    private final Set<Slot<TestRow>> changed = new LinkedHashSet<>();
    private final Arranger<TestRow> arranger = new Arranger<>(TestRow.FIELDS, "digit");
    private List<SortBy<TestRow>> sort = List.of();
    private Instant now = TestRow.MADE;

    /** Whatever was kept from runs before, the answer is what one would find who filters and sorts every row anew. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void arrangesAsIfAnew(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            for (int edit = random.nextInt(30); edit > 0; edit--) {
                edit(random);
            }
            if (random.nextInt(8) == 0) {
                sort = List.of(
                        new SortBy<>(COLUMNS.get(random.nextInt(COLUMNS.size())), random.nextBoolean()),
                        new SortBy<>(TestRow.VALUE, random.nextBoolean()));
            }
            now = now.plusSeconds(random.nextInt(3));
            check(TestRow.filter(FILTERS.get(random.nextInt(FILTERS.size()))));
        }
    }

    private void check(Filter filter) {
        Filter view = TestRow.filter("value>30");
        Arrangement<TestRow> arrangement =
                arranger.arrange(1, new Question<>(filter, sort, List.of(view)), List.copyOf(changed), true, now);
        changed.clear();
        slots.values().removeIf(Slot::isGone);

        List<TestRow> all = slots.values().stream()
                .map(slot -> slot.row().aged(now.getEpochSecond()))
                .sorted(SortBy.comparator(sort))
                .toList();
        List<TestRow> expected =
                all.stream().filter(row -> filter.matches(row.searchable(now))).toList();
        assertEquals(
                expected.stream().map(row -> row.key().cluster() + row.name()).toList(),
                arrangement.slots().stream()
                        .map(slot -> slot.key().cluster() + slot.row().name())
                        .toList());
        assertEquals(all.size(), arrangement.total());
        assertEquals(expected.stream().map(TestRow::digit).distinct().count(), arrangement.groups());
        assertEquals(
                expected.stream().collect(Collectors.toMap(row -> row.key().cluster(), row -> 1, Integer::sum)),
                arrangement.byCluster());
        assertEquals(
                List.of((int) all.stream()
                        .filter(row -> view.matches(row.searchable(now)))
                        .count()),
                arrangement.viewCounts());
    }

    private void edit(Random random) {
        String cluster = random.nextBoolean() ? "live-sh" : "edge-cn";
        TestRow row = TestRow.of(cluster, random.nextInt(200), random.nextInt(100));
        Slot<TestRow> slot = slots.computeIfAbsent(row.key(), key -> new Slot<>(row, TableModelTest.source(cluster)));
        if (random.nextInt(4) == 0) {
            slot.leave();
        } else {
            slot.put(row);
        }
        changed.add(slot);
    }
}
