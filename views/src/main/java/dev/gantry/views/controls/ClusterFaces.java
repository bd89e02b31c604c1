package dev.gantry.views.controls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Chooses letters and hues for clusters nobody has chosen them for. Pure; any thread. */
public final class ClusterFaces {
    private ClusterFaces() {}

    /**
     * A face for each name, in the order given, all with guard {@link Guard#NORMAL}. Hues follow the order; no two
     * clusters get the same letters while other letters of their names are free, and never the same letters and hue.
     */
    public static Map<String, ClusterFace> assign(List<String> names) {
        Map<String, ClusterFace> faces = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String name : names) {
            int hue = faces.size() % ClusterFace.HUES + 1;
            String letters = letters(name, taken);
            taken.add(letters);
            faces.putIfAbsent(name, new ClusterFace(name, letters, hue, Guard.NORMAL));
        }
        return faces;
    }

    private static String letters(String name, Set<String> taken) {
        List<String> candidates = candidates(name);
        for (String candidate : candidates) {
            if (!taken.contains(candidate)) {
                return candidate;
            }
        }
        String first = candidates.getFirst().substring(0, 1);
        for (int number = 2; number < 100; number++) {
            String numbered = number < 10 ? first + number : Integer.toString(number);
            if (!taken.contains(numbered)) {
                return numbered;
            }
        }
        return candidates.getFirst();
    }

    /** The last word of a name tells most, so its first two letters come first: {@code live-sh} gives SH. */
    private static List<String> candidates(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        if (words.isEmpty()) {
            return List.of("?");
        }
        String last = words.getLast();
        String first = words.getFirst();
        List<String> candidates = new ArrayList<>();
        candidates.add(start(last));
        candidates.add(start(first));
        candidates.add(first.substring(0, 1) + last.charAt(0));
        candidates.add(last.substring(0, 1) + last.charAt(last.length() - 1));
        candidates.add(first.substring(0, 1) + first.charAt(first.length() - 1));
        return candidates;
    }

    private static String start(String word) {
        return word.substring(0, Math.min(2, word.length()));
    }
}
