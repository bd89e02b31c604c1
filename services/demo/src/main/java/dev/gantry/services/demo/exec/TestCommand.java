package dev.gantry.services.demo.exec;

import java.io.IOException;
import java.util.List;

/** {@code test}, also called {@code [}: one comparison, which an exclamation mark turns round. Any thread. */
final class TestCommand {
    private static final int MISUSED = 2;

    private final FileTree files;

    TestCommand(FileTree files) {
        this.files = files;
    }

    int run(Call call) throws IOException {
        List<String> words = call.arguments();
        if (call.name().endsWith("[")) {
            if (words.isEmpty() || !words.getLast().equals("]")) {
                return call.fail(MISUSED, "missing ]");
            }
            words = words.subList(0, words.size() - 1);
        }
        boolean isTurned = !words.isEmpty() && words.getFirst().equals("!");
        try {
            boolean holds = holds(call, isTurned ? words.subList(1, words.size()) : words);
            return holds == isTurned ? 1 : 0;
        } catch (IllegalArgumentException e) {
            return call.fail(MISUSED, String.valueOf(e.getMessage()));
        }
    }

    private boolean holds(Call call, List<String> words) {
        return switch (words.size()) {
            case 0 -> false;
            case 1 -> !words.getFirst().isEmpty();
            case 2 -> one(call, words.getFirst(), words.getLast());
            case 3 -> two(words.getFirst(), words.get(1), words.getLast());
            default -> throw new IllegalArgumentException(words.get(3) + ": unknown operand");
        };
    }

    private boolean one(Call call, String sign, String word) {
        String path = FileTree.resolve(call.folder(), word);
        return switch (sign) {
            case "-n" -> !word.isEmpty();
            case "-z" -> word.isEmpty();
            case "-d" -> files.list(path) != null;
            case "-f" -> files.list(path) == null && files.read(path) != null;
            case "-e", "-r" -> files.list(path) != null || files.read(path) != null;
            default -> throw new IllegalArgumentException(sign + ": unknown operand");
        };
    }

    private static boolean two(String left, String sign, String right) {
        return switch (sign) {
            case "=", "==" -> left.equals(right);
            case "!=" -> !left.equals(right);
            case "-eq" -> number(left) == number(right);
            case "-ne" -> number(left) != number(right);
            case "-lt" -> number(left) < number(right);
            case "-le" -> number(left) <= number(right);
            case "-gt" -> number(left) > number(right);
            case "-ge" -> number(left) >= number(right);
            default -> throw new IllegalArgumentException(sign + ": unknown operand");
        };
    }

    private static long number(String word) {
        if (!word.matches("-?[0-9]{1,18}")) {
            throw new IllegalArgumentException(word + ": bad number");
        }
        return Long.parseLong(word);
    }
}
