package dev.gantry.views.tables;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A row with a number that changes. */
record TestRow(RowKey key, String namespace, String name, int value, String age) implements Row {
    static final Column<TestRow> NAME = Column.ofText("name", "pods.column.name", TestRow::name);
    static final Column<TestRow> VALUE = new Column<>(
            "value",
            "pods.column.restarts",
            row -> Integer.toString(row.value()),
            Comparator.comparingInt(TestRow::value));
    static final Column<TestRow> AGE = Column.ofText("age", "pods.column.age", TestRow::age);

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

    @Override
    public TestRow aged(long nowSeconds) {
        String next = Long.toString(nowSeconds);
        return next.equals(age) ? this : new TestRow(key, namespace, name, value, next);
    }
}
