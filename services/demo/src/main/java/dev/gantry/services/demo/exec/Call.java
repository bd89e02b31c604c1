package dev.gantry.services.demo.exec;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * One run of a command. One thread.
 *
 * @param arguments without the command's own name
 * @param folder the working directory
 */
record Call(String name, List<String> arguments, Map<String, String> environment, String folder, Streams streams) {

    /** Where a command reads from and writes to. */
    record Streams(InputStream in, OutputStream out, OutputStream err) {}

    InputStream in() {
        return streams.in;
    }

    void line(String text) throws IOException {
        print(text + "\n");
    }

    void print(String text) throws IOException {
        streams.out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Says what is wrong, with the command's name; gives exit code 1. */
    int fail(String problem) throws IOException {
        return fail(1, problem);
    }

    int fail(int code, String problem) throws IOException {
        streams.err.write((name + ": " + problem + "\n").getBytes(StandardCharsets.UTF_8));
        return code;
    }

    /** Arguments that are no options. */
    List<String> operands() {
        return arguments.stream()
                .filter(argument -> !argument.startsWith("-") || argument.equals("-"))
                .toList();
    }

    /** Whether an option of one letter is given, alone or among others. */
    boolean has(char option) {
        return arguments.stream()
                .anyMatch(argument ->
                        argument.startsWith("-") && !argument.startsWith("--") && argument.indexOf(option) > 0);
    }

    /** The rest of its input as text. */
    String text() throws IOException {
        return new String(streams.in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
