package dev.gantry.services.demo.exec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Commands on text and files: ls, cat, head, tail, grep, wc, sort and the like. Each run is one thread's. */
final class TextCommands {
    private static final int USUAL_LINES = 10;

    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final FileTree files;
    private final Pause pause;

    TextCommands(FileTree files, Pause pause) {
        this.files = files;
        this.pause = pause;
    }

    void addTo(Map<String, Command> commands) {
        commands.put("ls", this::ls);
        commands.put("cat", this::cat);
        commands.put("echo", TextCommands::echo);
        commands.put("head", call -> ends(call, true));
        commands.put("tail", call -> ends(call, false));
        commands.put("grep", this::grep);
        commands.put("wc", this::wc);
        commands.put("sort", this::sort);
        commands.put("seq", TextCommands::seq);
        commands.put("sleep", this::sleep);
        commands.put("test", new TestCommand(files)::run);
        commands.put("[", new TestCommand(files)::run);
        commands.put("true", call -> 0);
        commands.put("false", call -> 1);
        commands.put("pwd", call -> {
            call.line(call.folder());
            return 0;
        });
    }

    private int ls(Call call) throws IOException {
        int code = 0;
        List<String> paths = call.operands().isEmpty() ? List.of(".") : call.operands();
        for (String path : paths) {
            String full = FileTree.resolve(call.folder(), path);
            NavigableSet<String> inside = files.list(full);
            if (inside == null && files.read(full) == null) {
                code = call.fail(path + ": No such file or directory");
            } else if (inside == null) {
                entry(call, full, path);
            } else {
                if (paths.size() > 1) {
                    call.line(path + ":");
                }
                for (String name : inside) {
                    entry(call, full + "/" + name, name);
                }
            }
        }
        return code;
    }

    private void entry(Call call, String path, String shown) throws IOException {
        String clean = FileTree.resolve("/", path);
        boolean isFolder = files.list(clean) != null;
        if (!call.has('l')) {
            call.line(shown);
            return;
        }
        boolean isProgram = clean.startsWith("/bin/") || clean.startsWith("/app/");
        String content = files.read(clean);
        int size = isFolder || content == null ? 4096 : content.getBytes(StandardCharsets.UTF_8).length;
        String rights = isFolder ? "drwxr-xr-x" : isProgram ? "-rwxr-xr-x" : "-rw-r--r--";
        call.line("%s    1 root     root     %9d Jan  1 00:00 %s".formatted(rights, size, shown));
    }

    private int cat(Call call) throws IOException {
        int code = 0;
        List<String> paths = call.operands().isEmpty() ? List.of("-") : call.operands();
        for (String path : paths) {
            if (path.equals("-")) {
                call.in().transferTo(call.streams().out());
            } else {
                String text = open(call, path);
                code = text == null ? 1 : code;
                call.print(text == null ? "" : text);
            }
        }
        return code;
    }

    /** The content of a file, null where there is none and the command has said so. */
    private @Nullable String open(Call call, String path) throws IOException {
        String full = FileTree.resolve(call.folder(), path);
        String text = files.read(full);
        if (text == null) {
            boolean isFolder = files.list(full) != null;
            call.fail(isFolder ? "read error: Is a directory" : "can't open '" + path + "': No such file or directory");
        }
        return text;
    }

    private static int echo(Call call) throws IOException {
        boolean isBare =
                !call.arguments().isEmpty() && call.arguments().getFirst().equals("-n");
        List<String> words =
                isBare ? call.arguments().subList(1, call.arguments().size()) : call.arguments();
        call.print(String.join(" ", words) + (isBare ? "" : "\n"));
        return 0;
    }

    private int sleep(Call call) throws IOException, InterruptedException {
        if (call.operands().equals(List.of("infinity"))) {
            pause.over(FOR_EVER);
            return 0;
        }
        double seconds = 0;
        for (String operand : call.operands()) {
            if (!operand.matches("[0-9]+(\\.[0-9]+)?[smhd]?")) {
                return call.fail("invalid number '" + operand + "'");
            }
            char unit = operand.charAt(operand.length() - 1);
            boolean hasUnit = !Character.isDigit(unit);
            double number = Double.parseDouble(hasUnit ? operand.substring(0, operand.length() - 1) : operand);
            seconds += number * (hasUnit ? seconds(unit) : 1);
        }
        if (call.operands().isEmpty()) {
            return call.fail("missing operand");
        }
        pause.over(Duration.ofMillis(Math.round(seconds * 1000)));
        return 0;
    }

    private static int seq(Call call) throws IOException {
        List<String> numbers = call.operands();
        if (numbers.isEmpty() || numbers.size() > 2 || !numbers.stream().allMatch(one -> one.matches("[0-9]{1,7}"))) {
            return call.fail("takes the last number, or the first and the last");
        }
        int first = numbers.size() > 1 ? Integer.parseInt(numbers.getFirst()) : 1;
        for (int number = first; number <= Integer.parseInt(numbers.getLast()); number++) {
            call.line(Integer.toString(number));
        }
        return 0;
    }

    private static int seconds(char unit) {
        return switch (unit) {
            case 'm' -> 60;
            case 'h' -> 3600;
            case 'd' -> 86_400;
            default -> 1;
        };
    }

    /** The text of the named file, or of what is piped in; null where it cannot be had. */
    private @Nullable List<String> lines(Call call, List<String> paths) throws IOException {
        if (paths.isEmpty() || paths.getFirst().equals("-")) {
            return call.text().lines().toList();
        }
        List<String> lines = new ArrayList<>();
        for (String path : paths) {
            String text = open(call, path);
            if (text == null) {
                return null;
            }
            lines.addAll(text.lines().toList());
        }
        return lines;
    }

    private int ends(Call call, boolean isHead) throws IOException, InterruptedException {
        int count = USUAL_LINES;
        boolean isFollowing = false;
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            String argument = call.arguments().get(i);
            String number = argument.startsWith("-n") ? argument.substring(2) : argument.replaceFirst("^-", "");
            if (argument.equals("-n") && i + 1 < call.arguments().size()) {
                number = call.arguments().get(++i);
            } else if (!argument.startsWith("-")) {
                paths.add(argument);
                continue;
            }
            if (!isHead && argument.equalsIgnoreCase("-f")) {
                isFollowing = true;
                continue;
            }
            if (!number.matches("[0-9]{1,9}")) {
                return call.fail("invalid number '" + number + "'");
            }
            count = Integer.parseInt(number);
        }
        List<String> lines = lines(call, paths);
        if (lines == null) {
            return 1;
        }
        int shown = Math.min(count, lines.size());
        int from = isHead ? 0 : lines.size() - shown;
        for (String line : lines.subList(from, from + shown)) {
            call.line(line);
        }
        if (isFollowing) {
            // Nothing in a container writes into its files.
            pause.over(FOR_EVER);
        }
        return 0;
    }

    private int grep(Call call) throws IOException {
        List<String> operands = call.operands();
        if (operands.isEmpty()) {
            return call.fail(2, "a pattern is missing");
        }
        int flags = call.has('i') ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        Pattern pattern;
        try {
            pattern = Pattern.compile(operands.getFirst(), call.has('F') ? flags | Pattern.LITERAL : flags);
        } catch (PatternSyntaxException e) {
            return call.fail(2, "bad regex '" + operands.getFirst() + "': " + e.getDescription());
        }
        List<String> lines = lines(call, operands.subList(1, operands.size()));
        if (lines == null) {
            return 2;
        }
        List<String> found = lines.stream()
                .filter(line -> pattern.matcher(line).find() != call.has('v'))
                .toList();
        if (call.has('c')) {
            call.line(Integer.toString(found.size()));
        } else if (!call.has('q')) {
            for (String line : found) {
                call.line(line);
            }
        }
        return found.isEmpty() ? 1 : 0;
    }

    private int wc(Call call) throws IOException {
        List<String> paths = call.operands();
        String text = paths.isEmpty() ? call.text() : open(call, paths.getFirst());
        if (text == null) {
            return 1;
        }
        long lines = text.chars().filter(c -> c == '\n').count();
        long words = text.isBlank() ? 0 : text.strip().split("\\s+").length;
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        String name = paths.isEmpty() ? "" : " " + paths.getFirst();
        boolean isOne = call.has('l') || call.has('w') || call.has('c');
        String numbers = isOne
                ? Long.toString(call.has('l') ? lines : call.has('w') ? words : bytes)
                : "%9d %9d %9d".formatted(lines, words, bytes);
        call.line(numbers + name);
        return 0;
    }

    private int sort(Call call) throws IOException {
        List<String> lines = lines(call, call.operands());
        if (lines == null) {
            return 1;
        }
        List<String> sorted = lines.stream().sorted().toList();
        for (String line : call.has('r') ? sorted.reversed() : sorted) {
            call.line(line);
        }
        return 0;
    }
}
