package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.patch.Division.Elements;
import dev.gantry.services.demo.patch.Division.Open;
import dev.gantry.services.demo.patch.Division.Parts;
import dev.gantry.services.demo.patch.Division.Unowned;
import dev.gantry.services.demo.patch.Division.Whole;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The set of fields a tree has. Pure; any thread. */
final class OwnedFields {
    private OwnedFields() {}

    /** Whether lists hold an element twice, which makes it one that is owned as a whole. */
    private static Map<PathElement, Integer> counted(Elements division, JsonNode list) {
        Map<PathElement, Integer> counts = HashMap.newHashMap(list.size());
        for (JsonNode value : list) {
            PathElement element = division.elementOf(value);
            if (element != null) {
                counts.merge(element, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Everything below a value that comes or goes as a whole: leaves and what holds them. */
    static FieldSet all(JsonNode value, Division division) {
        Parts parts = Division.parts(division, value);
        FieldSetBuilder set = null;
        if (parts != null && value.isObject()) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                Parts.Part part = parts.part(field.getKey());
                if (part.division() != Unowned.UNOWNED) {
                    set = FieldSetBuilder.with(set, part.element(), true, all(field.getValue(), part.division()));
                }
            }
        } else if (division instanceof Elements elements && value.isArray()) {
            set = elements(value, elements, true);
        }
        return FieldSetBuilder.built(set);
    }

    /** What a user owns by applying a value: leaves, elements of lists, entries of maps, and what is empty or null. */
    static FieldSet applied(JsonNode value, Division division) {
        Parts parts = Division.parts(division, value);
        FieldSetBuilder set = null;
        if (parts != null && value.isObject()) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                Parts.Part part = parts.part(field.getKey());
                JsonNode held = field.getValue();
                boolean isMember = isOwnedItself(held, part.division()) || !parts.declares(field.getKey());
                FieldSet below = applied(held, part.division());
                if (part.division() != Unowned.UNOWNED && (isMember || !below.isEmpty())) {
                    set = FieldSetBuilder.with(set, part.element(), isMember, below);
                }
            }
        } else if (division instanceof Elements elements && value.isArray()) {
            set = elements(value, elements, false);
        }
        return FieldSetBuilder.built(set);
    }

    private static boolean isOwnedItself(JsonNode value, Division division) {
        return value.isNull()
                || (value.isObject() && value.isEmpty())
                || division == Whole.WHOLE
                || (division == Open.OPEN && !value.isObject());
    }

    private static @Nullable FieldSetBuilder elements(JsonNode list, Elements division, boolean everything) {
        FieldSetBuilder set = null;
        Map<PathElement, Integer> counts = counted(division, list);
        for (JsonNode value : list) {
            PathElement element = division.elementOf(value);
            if (element != null) {
                boolean isOnce = counts.getOrDefault(element, 0) == 1;
                FieldSet below = !isOnce
                        ? FieldSet.EMPTY
                        : everything ? all(value, division.element()) : applied(value, division.element());
                set = FieldSetBuilder.with(set, element, true, below);
            }
        }
        return set;
    }

    /** The set and every declared field that leads to one of its own, which the sets of appliers leave out. */
    static FieldSet withDeclared(FieldSet set, @Nullable Division division) {
        FieldSetBuilder result = new FieldSetBuilder();
        for (int i = 0; i < set.size(); i++) {
            PathElement element = set.element(i);
            Division held = null;
            boolean isDeclared = false;
            if (element.isField() && (division instanceof Parts || division == Open.OPEN)) {
                Parts parts = division instanceof Parts known ? known : Divisions.OPEN_PARTS;
                held = parts.of(element.name());
                isDeclared = parts.declares(element.name());
            } else if (division instanceof Elements elements) {
                held = elements.element();
            }
            FieldSet below = set.below(i);
            boolean isMember = set.isMember(i) || (isDeclared && !below.isEmpty());
            result.add(element, isMember, below.isEmpty() ? below : withDeclared(below, held));
        }
        return result.build();
    }
}
