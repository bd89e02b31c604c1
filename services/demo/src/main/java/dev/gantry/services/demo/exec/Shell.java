package dev.gantry.services.demo.exec;

import dev.gantry.services.demo.exec.Call.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small {@code sh}: commands one after the other, pipes, {@code &&} and {@code ||}, variables, quotes, loops and
 * choices. What it does not know it says. One thread, which an interrupt stops in the middle of a command.
 */
final class Shell {
    /** The exit code of a command that an interrupt stopped. */
    private static final int INTERRUPTED = 130;

    private static final int MISUSED = 2;
    private static final List<String> UNKNOWN_WORDS = List.of("case", "function", "{", "(");

    private final Commands commands;
    private final Map<String, String> environment;
    private final Values values = new Values();
    private String folder = "/";
    private int last;
    private boolean hasExited;

    Shell(Commands commands, Map<String, String> environment) {
        this.commands = commands;
        this.environment = environment;
    }

    /** Reads and runs line by line until there are no more or it is told to exit. */
    int interactive(Streams streams, boolean hasPrompt) throws IOException {
        prompt(streams, hasPrompt);
        String line = readLine(streams, hasPrompt);
        while (line != null) {
            run(line, streams);
            if (hasExited) {
                return last;
            }
            prompt(streams, hasPrompt);
            line = readLine(streams, hasPrompt);
        }
        if (hasPrompt) {
            say(streams.out(), "\n");
        }
        return last;
    }

    private void prompt(Streams streams, boolean hasPrompt) throws IOException {
        if (hasPrompt) {
            say(streams.out(), folder + " $ ");
        }
        streams.out().flush();
        streams.err().flush();
    }

    /** Null at the end of the input; an interrupt begins a new line. */
    private @Nullable String readLine(Streams streams, boolean hasPrompt) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            try {
                int octet = streams.in().read();
                if (octet < 0) {
                    return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
                }
                if (octet == '\n') {
                    return line.toString(StandardCharsets.UTF_8);
                }
                line.write(octet);
            } catch (InterruptedIOException e) {
                line.reset();
                last = INTERRUPTED;
                prompt(streams, hasPrompt);
            }
        }
    }

    /** Runs a line; gives the exit code of its last command. */
    int run(String line, Streams streams) throws IOException {
        try {
            lists(line, streams);
        } catch (Word.Unreadable e) {
            say(streams.err(), "sh: " + e.getMessage() + "\n");
            last = MISUSED;
        } catch (InterruptedException | InterruptedIOException e) {
            last = INTERRUPTED;
        }
        streams.out().flush();
        streams.err().flush();
        return last;
    }

    private void lists(String line, Streams streams) throws IOException, InterruptedException, Word.Unreadable {
        blocks(Block.of(line), streams);
    }

    private void blocks(List<Block> blocks, Streams streams) throws IOException, InterruptedException, Word.Unreadable {
        boolean isWanted = true;
        for (Block block : blocks) {
            if (block.then().equals("&")) {
                throw new Word.Unreadable("nothing runs in the background here");
            }
            if (isWanted) {
                block(block, streams);
            }
            if (hasExited) {
                return;
            }
            isWanted = switch (block.then()) {
                case "&&" -> last == 0;
                case "||" -> last != 0;
                default -> true;
            };
        }
    }

    private void block(Block block, Streams streams) throws IOException, InterruptedException, Word.Unreadable {
        switch (block) {
            case Block.Plain plain -> {
                // Variables are put in step by step: one may set what the next reads.
                List<Word> words = Word.of(plain.text(), values);
                last = words.isEmpty() ? last : pipeline(words, streams);
            }
            case Block.Loop loop -> {
                int code = 0;
                while (holds(loop.condition(), streams) != loop.isUntil() && !hasExited) {
                    blocks(loop.body(), streams);
                    code = last;
                }
                last = hasExited ? last : code;
            }
            case Block.Each each -> {
                for (Word word : Word.of(each.values(), values)) {
                    environment.put(each.name(), word.text());
                    blocks(each.body(), streams);
                    if (hasExited) {
                        return;
                    }
                }
            }
            case Block.Choice choice -> {
                boolean holds = holds(choice.condition(), streams);
                if (!hasExited) {
                    last = 0;
                    blocks(holds ? choice.yes() : choice.no(), streams);
                }
            }
        }
    }

    private boolean holds(List<Block> condition, Streams streams)
            throws IOException, InterruptedException, Word.Unreadable {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        blocks(condition, streams);
        return last == 0;
    }

    /** What is put into words. */
    private final class Values implements Word.Values {
        @Override
        public String of(String name) {
            return variable(name);
        }

        @Override
        public String output(String command) throws IOException, InterruptedException, Word.Unreadable {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Shell inner = new Shell(commands, new LinkedHashMap<>(environment));
            inner.folder = folder;
            inner.lists(command, new Streams(InputStream.nullInputStream(), out, OutputStream.nullOutputStream()));
            last = inner.last;
            return out.toString(StandardCharsets.UTF_8).replaceFirst("\n+$", "");
        }
    }

    private String variable(String name) {
        return switch (name) {
            case "?" -> Integer.toString(last);
            case "$" -> "81";
            case "PWD" -> folder;
            default -> environment.getOrDefault(name, "");
        };
    }

    private int pipeline(List<Word> words, Streams streams) throws IOException, InterruptedException, Word.Unreadable {
        InputStream in = streams.in();
        int code = 0;
        List<Word> command = new ArrayList<>();
        for (int i = 0; i <= words.size(); i++) {
            boolean isLast = i == words.size();
            if (!isLast && !(words.get(i).isSign() && words.get(i).text().equals("|"))) {
                command.add(words.get(i));
                continue;
            }
            if (command.isEmpty()) {
                throw new Word.Unreadable("syntax error: unexpected \"|\"");
            }
            ByteArrayOutputStream piped = new ByteArrayOutputStream();
            code = redirected(command, new Streams(in, isLast ? streams.out() : piped, streams.err()));
            in = new ByteArrayInputStream(piped.toByteArray());
            command.clear();
        }
        return code;
    }

    private int redirected(List<Word> words, Streams streams)
            throws IOException, InterruptedException, Word.Unreadable {
        List<String> plain = new ArrayList<>();
        Streams now = streams;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!word.isSign()) {
                plain.add(word.text());
                continue;
            }
            switch (word.text()) {
                case "2>&1" -> now = new Streams(now.in(), now.out(), now.out());
                case ">&2", "1>&2" -> now = new Streams(now.in(), now.err(), now.err());
                default -> {
                    i++;
                    String file = i < words.size() ? words.get(i).text() : "";
                    Streams next = redirect(word.text(), file, now);
                    if (next == null) {
                        return 1;
                    }
                    now = next;
                }
            }
        }
        return plain.isEmpty() ? 0 : command(plain, now);
    }

    /** Null where it cannot be, which was said. */
    private @Nullable Streams redirect(String sign, String file, Streams streams) throws IOException, Word.Unreadable {
        if (file.isEmpty()) {
            throw new Word.Unreadable("syntax error: unexpected newline");
        }
        String path = FileTree.resolve(folder, file);
        if (sign.equals("<")) {
            String text = commands.files().read(path);
            if (text == null) {
                say(streams.err(), "sh: can't open " + file + ": no such file\n");
                return null;
            }
            return new Streams(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), streams.out(), streams.err());
        }
        if (!path.equals("/dev/null")) {
            say(streams.err(), "sh: can't create " + file + ": Read-only file system\n");
            return null;
        }
        OutputStream nowhere = OutputStream.nullOutputStream();
        boolean isErr = sign.startsWith("2");
        return new Streams(streams.in(), isErr ? streams.out() : nowhere, isErr ? nowhere : streams.err());
    }

    private int command(List<String> words, Streams streams) throws IOException, InterruptedException, Word.Unreadable {
        commands.tick();
        String name = words.getFirst();
        List<String> arguments = words.subList(1, words.size());
        if (UNKNOWN_WORDS.contains(name)) {
            throw new Word.Unreadable("\"" + name + "\" is not known to this shell; it runs one command after another");
        }
        if (name.matches("[A-Za-z_]\\w*=.*") && arguments.isEmpty()) {
            set(name);
            return 0;
        }
        switch (name) {
            case "exit" -> {
                return exit(arguments, streams);
            }
            case ":" -> {
                return 0;
            }
            case "exec" -> {
                hasExited = !arguments.isEmpty();
                return hasExited ? program(arguments.getFirst(), arguments.subList(1, arguments.size()), streams) : 0;
            }
            case "cd" -> {
                return changeFolder(arguments.isEmpty() ? "/" : arguments.getFirst(), streams);
            }
            case "export" -> {
                arguments.stream().filter(one -> one.contains("=")).forEach(this::set);
                return 0;
            }
            default -> {
                return program(name, arguments, streams);
            }
        }
    }

    private void set(String assignment) {
        int equals = assignment.indexOf('=');
        environment.put(assignment.substring(0, equals), assignment.substring(equals + 1));
    }

    private int exit(List<String> arguments, Streams streams) throws IOException {
        String code = arguments.isEmpty() ? Integer.toString(last) : arguments.getFirst();
        if (!code.matches("[0-9]{1,9}")) {
            say(streams.err(), "sh: exit: Illegal number: " + code + "\n");
            return MISUSED;
        }
        hasExited = true;
        return Integer.parseInt(code) & 0xff;
    }

    private int changeFolder(String path, Streams streams) throws IOException {
        String next = FileTree.resolve(folder, path);
        if (commands.files().list(next) == null) {
            say(streams.err(), "sh: cd: can't cd to " + path + ": No such file or directory\n");
            return MISUSED;
        }
        folder = next;
        return 0;
    }

    /** Runs a program by name, as {@code exec} does without a shell too. */
    int program(String name, List<String> arguments, Streams streams) throws IOException, InterruptedException {
        if (commands.isShell(name)) {
            Shell inner = new Shell(commands, environment);
            inner.folder = folder;
            return inner.script(arguments, streams);
        }
        Command command = commands.find(name);
        if (command == null) {
            say(streams.err(), "sh: " + name + ": not found\n");
            return 127;
        }
        return command.run(new Call(name, List.copyOf(arguments), environment, folder, streams));
    }

    private int script(List<String> arguments, Streams streams) throws IOException {
        if (arguments.size() >= 2 && arguments.getFirst().endsWith("c")) {
            return run(arguments.get(1), streams);
        }
        return interactive(streams, false);
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
