package dev.gantry.views.words;

import dev.gantry.services.problems.Problem;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One problem of each sort there is, found by reflection over the sealed types: every record with every choice among
 * its parts, every constant of every enum. A sort that is added is found without a change here. Any thread.
 */
final class EveryProblem {
    /** What the parts of a record are filled with, so that a sentence can be searched for them. */
    static final String TEXT = "⟨text⟩";

    static final int NUMBER = 7;
    static final Path FILE = Path.of("/⟨file⟩");
    static final Duration SPAN = Duration.ofSeconds(11);
    static final List<String> NAMES = List.of("⟨one⟩", "⟨two⟩");

    private EveryProblem() {}

    static List<Problem> all() {
        return of(Problem.class).map(Problem.class::cast).toList();
    }

    private static Stream<Object> of(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream((Object[]) type.getEnumConstants());
        }
        if (type.isRecord()) {
            return records(type);
        }
        if (!type.isSealed()) {
            throw new AssertionError(type + " is neither sealed nor a record nor an enum");
        }
        return Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryProblem::of);
    }

    /** Each choice for a part once, the other parts held at their first choice. */
    private static Stream<Object> records(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        List<List<Object>> choices =
                Arrays.stream(parts).map(part -> choices(part.getType())).toList();
        List<Object> made = new ArrayList<>();
        Object[] first = choices.stream().map(List::getFirst).toArray();
        made.add(make(type, parts, first));
        for (int i = 0; i < parts.length; i++) {
            for (Object choice : choices.get(i).subList(1, choices.get(i).size())) {
                Object[] values = first.clone();
                values[i] = choice;
                made.add(make(type, parts, values));
            }
        }
        return made.stream();
    }

    /** A part that is any problem is one of each area, or problems would be put into problems without end. */
    private static List<Object> choices(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> List.of(TEXT);
            case "int" -> List.of(NUMBER, 0, 1, 2, 3, 4, 5, 6, 8);
            case "long" -> List.of((long) NUMBER);
            case "Path" -> List.of(FILE);
            case "Duration" -> List.of(SPAN);
            case "List" -> List.of(NAMES);
            case "Problem" ->
                Arrays.stream(Problem.class.getPermittedSubclasses())
                        .map(EveryProblem::simplest)
                        .toList();
            case "KeyProblem", "AddressProblem" -> List.of(simplest(type));
            default -> of(type).toList();
        };
    }

    /** An enum where there is one, as none of its constants holds another problem. */
    private static Object simplest(Class<?> type) {
        if (!type.isSealed()) {
            return of(type).findFirst().orElseThrow();
        }
        List<Class<?>> sorts = List.of(type.getPermittedSubclasses());
        return simplest(sorts.stream().filter(Class::isEnum).findFirst().orElseGet(sorts::getLast));
    }

    private static Object make(Class<?> type, RecordComponent[] parts, Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " cannot be made", e);
        }
    }
}
