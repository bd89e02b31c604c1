package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.api.FieldProblem;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.patch.Ownership.Entry;
import dev.gantry.services.demo.patch.Ownership.Identity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Fields of others that an apply would change. Immutable; any thread. */
final class Conflicts extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Conflict> conflicts;

    /** One field and who owns it. */
    private record Conflict(Identity owner, List<PathElement> path) {
        FieldProblem cause() {
            StringBuilder text = new StringBuilder();
            path.forEach(text::append);
            return new FieldProblem(text.toString(), "FieldManagerConflict", "conflict with " + owner.described());
        }
    }

    private Conflicts(List<Conflict> conflicts) {
        super("conflicts", null, false, false);
        this.conflicts = conflicts;
    }

    /** Throws where anyone but the applier owns a field that would be written. */
    static void refuse(Ownership ownership, Identity applier, Comparison comparison) {
        List<Conflict> conflicts = new ArrayList<>();
        List<Map.Entry<Identity, Entry>> others =
                new ArrayList<>(ownership.entries().entrySet());
        others.sort(Comparator.comparing(other -> other.getKey().described()));
        for (Map.Entry<Identity, Entry> other : others) {
            if (!other.getKey().equals(applier)) {
                FieldSet written = comparison.in(other.getValue().apiVersion()).written();
                FieldSet shared = other.getValue().fields().intersection(written);
                shared.forEachPath(path -> conflicts.add(new Conflict(other.getKey(), List.copyOf(path))));
            }
        }
        if (!conflicts.isEmpty()) {
            throw new Conflicts(conflicts);
        }
    }

    /** Those of them whose path is not let pass. */
    Conflicts without(Predicate<List<PathElement>> passing) {
        return new Conflicts(conflicts.stream()
                .filter(conflict -> !passing.test(conflict.path))
                .toList());
    }

    boolean isEmpty() {
        return conflicts.isEmpty();
    }

    /** The answer: 409 and every field, by owner. */
    ApiException refusal() {
        List<FieldProblem> causes = conflicts.stream().map(Conflict::cause).toList();
        if (causes.size() == 1) {
            FieldProblem only = causes.getFirst();
            String message = "Apply failed with 1 conflict: " + only.message() + ": " + only.field();
            return Refusals.applyConflict(message, causes);
        }
        Map<String, StringBuilder> byOwner = new TreeMap<>();
        for (FieldProblem cause : causes) {
            byOwner.computeIfAbsent(cause.message(), one -> new StringBuilder())
                    .append("\n- ")
                    .append(cause.field());
        }
        StringBuilder message = new StringBuilder();
        byOwner.forEach((owner, fields) -> message.append(message.isEmpty() ? "" : "\n")
                .append(owner.replaceFirst("^conflict", "conflicts"))
                .append(':')
                .append(fields));
        return Refusals.applyConflict("Apply failed with " + causes.size() + " conflicts: " + message, causes);
    }
}
