package dev.gantry.views.controls;

/** Puts two finished sentences side by side. Pure; any thread. */
final class Sentences {
    private static final String FULL_WIDTH_ENDS = "。！？：；，";

    private Sentences() {}

    /** Both sentences as one text. */
    static String join(String first, String second) {
        return first + gap(first, second) + second;
    }

    /** What stands between them: nothing after a full-width stop, which brings its own room. */
    static String gap(String first, String second) {
        boolean bare = first.isEmpty() || second.isEmpty();
        return bare || FULL_WIDTH_ENDS.indexOf(first.charAt(first.length() - 1)) >= 0 ? "" : " ";
    }
}
