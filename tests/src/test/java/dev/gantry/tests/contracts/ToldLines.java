package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Lines of a description made comparable: ages alike, and columns parted alike, for they are as wide as the ages.
 * Indentation counts.
 */
final class ToldLines {
    /** What Gantry says otherwise on purpose. */
    private static final List<Difference> DIFFERENCES = List.of(
            new Difference(
                    "a time that is not set is said to be so; year 1 is Go's zero",
                    text -> text.replace("Mon, 01 Jan 0001 00:00:00 +0000", "<unset>")),
            new Difference(
                    "no percentage of nothing: kubectl divides by zero where a node has told no size",
                    text -> text.replace("(-9223372036854775808%)", "(0%)").replace("(9223372036854775807%)", "(0%)")),
            new Difference(
                    "a driver's attributes stand below each other",
                    text -> text.replaceAll("(?m)^ {27}(\\S+=)", " ".repeat(23) + "$1")),
            new Difference(
                    "a reference is told by its name, not as Go prints a structure",
                    text -> text.replaceAll("&\\w+Reference\\{Name:([^,]*),[^}]*}", "$1")),
            new Difference("a title ends in a colon", text -> text.replaceAll("(?m)^(    ISCSIInterface) ", "$1:")),
            new Difference(
                    "the token of a service account is a secret like any other",
                    text -> text.replaceAll("(?m)^token:      hunter2$", "token:      7 bytes")),
            new Difference("endpoints that are not ready are no more", text -> text.replace(" + 0 more...", "")),
            new Difference(
                    "a long annotation is cut between characters, not within one",
                    text -> text.replaceAll("\uFFFD+\\.\\.\\.", "...")));

    private static final String AGE = "AGE";

    private ToldLines() {}

    /**
     * One difference.
     *
     * @param why why it is one
     * @param ours what Gantry says where kubectl says this
     */
    private record Difference(String why, UnaryOperator<String> ours) {}

    /** Holds what Gantry told to what kubectl printed: to the last space where neither an age nor a difference is. */
    static void assertTold(String kubectl, String gantry) {
        String ours = kubectl;
        for (Difference difference : DIFFERENCES) {
            ours = difference.ours().apply(ours);
        }
        String wanted = plain(ours);
        assertEquals(wanted, plain(gantry));
        if (ours.equals(kubectl) && !wanted.contains(AGE)) {
            assertEquals(kubectl, gantry);
        }
    }

    private static String plain(String text) {
        return text.lines().map(ToldLines::line).collect(Collectors.joining("\n"));
    }

    private static String line(String line) {
        String stripped = line.stripTrailing();
        String told = stripped.stripLeading();
        String indent = stripped.substring(0, stripped.length() - told.length());
        return indent + told.replaceAll("(?<= )(\\d+[ydhms])+(?=[ )]|$)", AGE).replaceAll("\\s{2,}", "  ");
    }
}
