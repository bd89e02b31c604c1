package dev.gantry.views.tables;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.gantry.services.filter.Filter;
import dev.gantry.services.filter.FilterField;
import dev.gantry.services.filter.FilterField.Unit;
import dev.gantry.services.filter.FilterFields;
import dev.gantry.services.filter.FilterMeaning;
import dev.gantry.services.filter.Searchable;
import dev.gantry.services.inventory.Labels;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row with a number that changes; it is late once as many seconds have passed since it was made. */
record TestRow(RowKey key, String namespace, String name, int value, String age) implements Row {
    static final Instant MADE = Instant.parse("2026-11-24T20:00:00Z");

    static final Column<TestRow> NAME = Column.ofText("name", "pods.column.name", TestRow::name);
    static final Column<TestRow> VALUE = new Column<>(
            "value",
            "pods.column.restarts",
            row -> Integer.toString(row.value()),
            Comparator.comparingInt(TestRow::value));
    static final Column<TestRow> AGE = Column.ofText("age", "pods.column.age", TestRow::age);
    static final Column<TestRow> STATE = Column.ofText(
            "state", "pods.column.status", row -> row.stateAt(Instant.ofEpochSecond(Long.parseLong(row.age()))));

    static final FilterFields FIELDS = new FilterFields(
            "rows",
            List.of(
                    field("cluster", Unit.TEXT),
                    field("name", Unit.TEXT),
                    field("digit", Unit.TEXT),
                    field("state", Unit.TEXT),
                    field("value", Unit.COUNT),
                    field("age", Unit.AGE)));

    private static FilterField field(String name, Unit unit) {
        return new FilterField(name, unit, FilterMeaning.NAME, name + ":7");
    }

    static TestRow of(String cluster, int number, int value) {
        UUID uid = new UUID(7, number);
        return new TestRow(new RowKey(cluster, uid), "ns", "row-%05d".formatted(number), value, "");
    }

    TestRow with(int next) {
        return new TestRow(key, namespace, name, next, age);
    }

    static List<String> names(List<Slot<TestRow>> slots) {
        return slots.stream().map(slot -> slot.row().name()).toList();
    }

    static Filter filter(String text) {
        return assertInstanceOf(Filter.Parsed.Valid.class, Filter.parse(text, FIELDS), text)
                .filter();
    }

    /** The last of its name. */
    String digit() {
        return name.substring(name.length() - 1);
    }

    private String stateAt(Instant now) {
        return now.isBefore(MADE.plusSeconds(value)) ? "on time" : "late";
    }

    @Override
    public TestRow aged(long nowSeconds) {
        String next = Long.toString(nowSeconds);
        return next.equals(age) ? this : new TestRow(key, namespace, name, value, next);
    }

    @Override
    public Searchable searchable(Instant now) {
        return new Seen(this, now);
    }

    private record Seen(TestRow row, Instant now) implements Searchable {
        @Override
        public String searchText() {
            return row.key.cluster() + "\n" + row.name;
        }

        @Override
        public @Nullable String text(String field) {
            return switch (field) {
                case "cluster" -> row.key.cluster();
                case "name" -> row.name;
                case "digit" -> row.digit();
                case "state" -> row.stateAt(now);
                default -> null;
            };
        }

        @Override
        public double number(String field) {
            return switch (field) {
                case "value" -> row.value;
                case "age" -> Math.max(0, now.getEpochSecond() - MADE.getEpochSecond());
                default -> Double.NaN;
            };
        }

        @Override
        public Labels labels() {
            return Labels.NONE;
        }
    }
}
