package dev.gantry.app.cli.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of fields as titles: {@code maxPods} becomes {@code Max Pods}. Pure. */
final class FieldNames {
    private static final Set<String> ACRONYMS = Set.of("API", "URL", "UID", "GUID");

    private FieldNames() {}

    /** Names with anything but letters and dashes, such as label keys, stay as they are. */
    static String label(String name) {
        if (!name.codePoints().allMatch(c -> Character.isLetter(c) || c == '-')) {
            return name;
        }
        List<String> titles = new ArrayList<>();
        List<String> parts = parts(name);
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            // What follows several capitals stays with them: podCIDRs is told as Pod CIDRs.
            if (isAcronym(part)
                    && i + 1 < parts.size()
                    && Character.isUpperCase(parts.get(i + 1).charAt(0))) {
                part += parts.get(++i);
            }
            titles.add(title(part));
        }
        return String.join(" ", titles);
    }

    private static boolean isAcronym(String part) {
        return part.length() > 1 && part.chars().allMatch(c -> !Character.isLetter(c) || Character.isUpperCase(c));
    }

    private static String title(String part) {
        String upper = part.toUpperCase(Locale.ROOT);
        if (ACRONYMS.contains(upper)) {
            return upper;
        }
        return part.toLowerCase(Locale.ROOT).equals(part) ? upper.charAt(0) + part.substring(1) : part;
    }

    /**
     * Runs of small letters, of capitals and of anything else; the last capital before a small letter begins a word.
     */
    private static List<String> parts(String name) {
        List<StringBuilder> runs = new ArrayList<>();
        for (int i = 0; i < name.length(); i++) {
            if (i == 0 || sort(name.charAt(i)) != sort(name.charAt(i - 1))) {
                runs.add(new StringBuilder());
            }
            runs.getLast().append(name.charAt(i));
        }
        for (int i = 0; i + 1 < runs.size(); i++) {
            StringBuilder run = runs.get(i);
            StringBuilder next = runs.get(i + 1);
            if (Character.isUpperCase(run.charAt(0)) && Character.isLowerCase(next.charAt(0))) {
                next.insert(0, run.charAt(run.length() - 1));
                run.setLength(run.length() - 1);
            }
        }
        return runs.stream()
                .map(StringBuilder::toString)
                .filter(run -> !run.isEmpty())
                .toList();
    }

    private static int sort(char c) {
        return Character.isLowerCase(c) ? 0 : Character.isUpperCase(c) ? 1 : 2;
    }
}
