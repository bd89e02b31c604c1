package dev.gantry.services.kubernetes.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes an object tree as JSON, tidily as Go does or as untidily as JSON allows. */
final class SpecimenJson {
    private final Random random;
    private final boolean untidy;
    private final StringBuilder out = new StringBuilder();

    SpecimenJson(Random random, boolean untidy) {
        this.random = random;
        this.untidy = untidy;
    }

    static byte[] write(Object tree, Random random, boolean untidy) {
        SpecimenJson json = new SpecimenJson(random, untidy);
        json.value(tree);
        return json.out.toString().getBytes(UTF_8);
    }

    private void value(Object value) {
        space();
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> object(map);
            case List<?> list -> array(list);
            case String text -> text(text);
            default -> out.append(value);
        }
        space();
    }

    private void object(Map<?, ?> map) {
        List<Map.Entry<?, ?>> members = new ArrayList<>(map.entrySet());
        if (untidy) {
            Collections.shuffle(members, random);
        }
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> member : members) {
            if (!first) {
                out.append(',');
            }
            first = false;
            space();
            text((String) member.getKey());
            space();
            out.append(':');
            value(member.getValue());
        }
        out.append('}');
    }

    private void array(List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            value(list.get(i));
        }
        out.append(']');
    }

    private void text(String text) {
        out.append('"');
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || (untidy && !Character.isSurrogate(c) && random.nextInt(20) == 0)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private void space() {
        if (untidy && random.nextInt(6) == 0) {
            out.append(" \t\r".charAt(random.nextInt(3)));
        }
    }
}
