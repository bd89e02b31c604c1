package dev.gantry.tests.contracts;

import dev.gantry.tests.contracts.Wire.Reply;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Who owns which fields of an answer's object, without when: their order too depends on the second. Pure. */
final class Owners {
    private Owners() {}

    /** Code and a line an owner. */
    static String of(Reply reply) {
        return reply.code() + "\n"
                + reply.body()
                        .at("/metadata/managedFields")
                        .valueStream()
                        .map(Owners::line)
                        .sorted()
                        .collect(Collectors.joining("\n"));
    }

    private static String line(JsonNode owner) {
        return owner.properties().stream()
                .filter(field -> !field.getKey().equals("time"))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::toString)
                .collect(Collectors.joining(" "));
    }
}
