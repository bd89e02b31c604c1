package dev.gantry.services.demo.exec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A part of a script: a pipeline, or what holds others. Immutable; any thread. */
sealed interface Block {
    /** What stands after it, as in {@link Step}. */
    String then();

    record Plain(String text, String then) implements Block {}

    /** @param isUntil whether it goes on as long as the condition does not hold */
    record Loop(List<Block> condition, List<Block> body, boolean isUntil, String then) implements Block {}

    /** @param values words, with nothing put in yet */
    record Each(String name, String values, List<Block> body, String then) implements Block {}

    record Choice(List<Block> condition, List<Block> yes, List<Block> no, String then) implements Block {}

    /**
     * The blocks of a script.
     *
     * @throws Word.Unreadable where one has no end, or there is an end to none
     */
    static List<Block> of(String script) throws Word.Unreadable {
        return new Reader(Step.of(script)).all();
    }

    /** Reads blocks from steps, each word that begins or ends one being a step of its own. One thread. */
    final class Reader {
        private static final Set<String> BEGINS = Set.of("while", "until", "if", "elif", "do", "then", "else", "!");
        private static final Set<String> ENDS = Set.of("do", "done", "then", "elif", "else", "fi");

        private final List<Step> steps = new ArrayList<>();
        private int at;

        private Reader(List<Step> given) {
            given.forEach(this::take);
        }

        private void take(Step step) {
            String text = step.text().strip();
            String first = first(text);
            String rest = text.substring(first.length()).strip();
            if (BEGINS.contains(first) && !first.equals("!") && !rest.isEmpty()) {
                steps.add(new Step(first, ";"));
                take(new Step(rest, step.then()));
            } else if (!text.isEmpty()) {
                steps.add(new Step(text, step.then()));
            }
        }

        private static String first(String text) {
            int end = 0;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            return text.substring(0, end);
        }

        private List<Block> all() throws Word.Unreadable {
            List<Block> blocks = upTo(Set.of());
            if (at < steps.size()) {
                throw new Word.Unreadable(
                        "syntax error: unexpected \"" + steps.get(at).text() + "\"");
            }
            return blocks;
        }

        /** Up to but without the first of those words, or any other that ends a block. */
        private List<Block> upTo(Set<String> ends) throws Word.Unreadable {
            List<Block> blocks = new ArrayList<>();
            while (at < steps.size() && !ENDS.contains(steps.get(at).text())) {
                blocks.add(block());
            }
            if (!ends.isEmpty()
                    && (at == steps.size() || !ends.contains(steps.get(at).text()))) {
                String found = at == steps.size()
                        ? "end of file"
                        : "\"" + steps.get(at).text() + "\"";
                throw new Word.Unreadable("syntax error: unexpected " + found);
            }
            return blocks;
        }

        private Block block() throws Word.Unreadable {
            Step step = steps.get(at++);
            return switch (first(step.text())) {
                case "while", "until" -> loop(step.text().equals("until"));
                case "for" -> each(step.text());
                case "if" -> choice();
                default -> new Plain(step.text(), step.then());
            };
        }

        private Block loop(boolean isUntil) throws Word.Unreadable {
            List<Block> condition = upTo(Set.of("do"));
            at++;
            List<Block> body = upTo(Set.of("done"));
            return new Loop(condition, body, isUntil, steps.get(at++).then());
        }

        private Block each(String header) throws Word.Unreadable {
            String[] words = header.split("\\s+", 4);
            if (words.length < 3 || !words[2].equals("in")) {
                throw new Word.Unreadable("syntax error: bad for loop variable");
            }
            List<Block> before = upTo(Set.of("do"));
            if (!before.isEmpty()) {
                throw new Word.Unreadable("syntax error: \"do\" is missing");
            }
            at++;
            List<Block> body = upTo(Set.of("done"));
            return new Each(
                    words[1],
                    words.length > 3 ? words[3] : "",
                    body,
                    steps.get(at++).then());
        }

        private Block choice() throws Word.Unreadable {
            List<Block> condition = upTo(Set.of("then"));
            at++;
            List<Block> yes = upTo(Set.of("elif", "else", "fi"));
            Step end = steps.get(at++);
            if (end.text().equals("elif")) {
                Block other = choice();
                return new Choice(condition, yes, List.of(other), other.then());
            }
            if (end.text().equals("fi")) {
                return new Choice(condition, yes, List.of(), end.then());
            }
            List<Block> no = upTo(Set.of("fi"));
            return new Choice(condition, yes, no, steps.get(at++).then());
        }
    }
}
