package dev.gantry.tests.contracts;

import dev.gantry.tests.contracts.Wire.Reply;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Who owns which fields of an answer's object, without when. Pure. */
final class Owners {
    private Owners() {}

    /** Code and a line an owner. */
    static String of(Reply reply) {
        StringBuilder text = new StringBuilder().append(reply.code());
        for (JsonNode owner : reply.body().at("/metadata/managedFields")) {
            text.append('\n');
            owner.properties().stream()
                    .filter(field -> !field.getKey().equals("time"))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(field -> text.append(field).append(' '));
        }
        return text.toString();
    }
}
