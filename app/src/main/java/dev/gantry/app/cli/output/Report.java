package dev.gantry.app.cli.output;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of row says.
 *
 * @param fields the contract for scripts, in order
 * @param columns what people see
 */
public record Report<R>(List<Field<R>> fields, List<Column<R>> columns) {
    public Report {
        fields = List.copyOf(fields);
        columns = List.copyOf(columns);
    }

    /**
     * One field of JSON and CSV. A value is a String, a Long, Integer or Double, a Boolean, a List or Map of those, or
     * null for not known, which leaves the field out.
     */
    public record Field<R>(String name, Function<R, @Nullable Object> value) {}

    /**
     * One column of the table.
     *
     * @param heading in capitals, as kubectl's
     * @param optional left out where no row has anything to say
     */
    public record Column<R>(String heading, Function<R, String> text, boolean right, boolean optional) {
        public static <R> Column<R> left(String heading, Function<R, String> text) {
            return new Column<>(heading, text, false, false);
        }

        public static <R> Column<R> right(String heading, Function<R, String> text) {
            return new Column<>(heading, text, true, false);
        }

        public static <R> Column<R> optional(String heading, Function<R, String> text) {
            return new Column<>(heading, text, false, true);
        }
    }
}
