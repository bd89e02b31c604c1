package dev.gantry.resources;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours of one theme by name. */
record Tokens(Map<String, String> values) {
    private static final Pattern DECLARATION = Pattern.compile("(-[a-z0-9-]+)\\s*:\\s*([^;]+);");

    static Tokens of(String theme) {
        Map<String, String> values = new TreeMap<>();
        Matcher matcher = DECLARATION.matcher(Sheets.text(Sheets.FOLDER.resolve("tokens-" + theme + ".css")));
        while (matcher.find()) {
            values.put(matcher.group(1), matcher.group(2).strip());
        }
        return new Tokens(values);
    }

    Rgb colour(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no token is called " + name);
        }
        return Rgb.parse(value);
    }
}
