package dev.gantry.services.demo.actors.controllers;

import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells pod templates apart: the same hash wherever their fields stand, whether empty ones are left out, and whatever
 * hash a controller put among their labels. Pure; any thread.
 */
final class TemplateHash {
    /** The label by which the pods of one template are told from the others of their deployment. */
    static final String LABEL = "pod-template-hash";

    /** How a controller revision says that it replaces the template as a whole. */
    static final String PATCH = "$patch";

    private static final String LETTERS = "bcdfghjklmnpqrstvwxz2456789";
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long hash = OFFSET;

    private TemplateHash() {}

    /** Of a template, FNV-1a. */
    static long of(JsonNode template) {
        TemplateHash one = new TemplateHash();
        one.add(template);
        return one.hash;
    }

    /** As it becomes part of names: no vowels, so no words. */
    static String label(long hash, int collisions) {
        long mixed = collisions == 0 ? hash : (hash ^ collisions) * PRIME;
        int folded = (int) (mixed ^ (mixed >>> 32));
        return letters(Integer.toUnsignedString(folded));
    }

    private static String letters(String digits) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            text.append(LETTERS.charAt(digits.charAt(i) % LETTERS.length()));
        }
        return text.toString();
    }

    private void add(JsonNode node) {
        if (node instanceof ObjectNode object) {
            add('{');
            for (String name : new TreeSet<>(object.propertyNames())) {
                JsonNode value = object.get(name);
                if (!isNothing(value) && !name.equals(LABEL) && !name.equals(PATCH)) {
                    add(name);
                    add(value);
                }
            }
            add('}');
        } else if (node.isArray()) {
            add('[');
            node.forEach(this::add);
            add(']');
        } else {
            add(node.isString() ? '"' : '#');
            add(node.asString(""));
        }
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || value.isContainer() && value.isEmpty();
    }

    private void add(String text) {
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            add(one);
        }
        add(0);
    }

    private void add(int one) {
        hash = (hash ^ (one & 0xff)) * PRIME;
    }
}
