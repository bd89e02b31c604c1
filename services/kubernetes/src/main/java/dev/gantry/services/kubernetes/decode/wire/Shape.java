package dev.gantry.services.kubernetes.decode.wire;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * The fields of one message that are read: protobuf number, JSON name, and how often it occurs. Field numbers from the
 * {@code generated.proto} files of k8s.io/api and k8s.io/apimachinery v0.36.3. Immutable; any thread.
 */
public final class Shape {
    /** Once, many times, or as key and value. */
    enum Style {
        ONE,
        LIST,
        MAP
    }

    static final JsonFactory JSON = new JsonFactory();

    private final int[] numbers;
    private final Style[] styles;
    private final PropertyNameMatcher matcher;

    private Shape(Builder from) {
        numbers = from.numbers.stream().mapToInt(Integer::intValue).toArray();
        styles = from.styles.toArray(Style[]::new);
        matcher = JSON.constructNameMatcher(from.names, true);
    }

    public static Builder fields() {
        return new Builder();
    }

    PropertyNameMatcher matcher() {
        return matcher;
    }

    int number(int index) {
        return numbers[index];
    }

    Style style(int index) {
        return styles[index];
    }

    /** Names fields; one thread. */
    public static final class Builder {
        private final List<Integer> numbers = new ArrayList<>();
        private final List<Named> names = new ArrayList<>();
        private final List<Style> styles = new ArrayList<>();

        private Builder() {}

        public Builder one(int number, String name) {
            return add(number, name, Style.ONE);
        }

        public Builder list(int number, String name) {
            return add(number, name, Style.LIST);
        }

        public Builder map(int number, String name) {
            return add(number, name, Style.MAP);
        }

        private Builder add(int number, String name, Style style) {
            numbers.add(number);
            names.add(Named.fromString(name.intern()));
            styles.add(style);
            return this;
        }

        public Shape build() {
            return new Shape(this);
        }
    }
}
