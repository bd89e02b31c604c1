package dev.gantry.tests.contracts;

import dev.gantry.app.cli.CommandLineInterface;
import dev.gantry.app.cli.Console;
import dev.gantry.app.cli.DemoFleets;
import dev.gantry.app.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs gantry's command line in this process against a real server. Any thread; each run is one command. */
final class CommandLine {
    private final Path kubeconfig;
    private final Terminal terminal;

    CommandLine(Path kubeconfig) {
        this(kubeconfig, Terminal.NONE);
    }

    private CommandLine(Path kubeconfig, Terminal terminal) {
        this.kubeconfig = kubeconfig;
        this.terminal = terminal;
    }

    /** The same, with something that is typed. */
    CommandLine typing(Terminal typed) {
        return new CommandLine(kubeconfig, typed);
    }

    /** What a command left behind. */
    record Ran(int code, String out, String err) {
        /** The rows of {@code -o json}. */
        List<JsonNode> rows() {
            List<JsonNode> rows = new ArrayList<>();
            JsonMapper.shared().readTree(out).forEach(rows::add);
            return rows;
        }

        List<String> lines() {
            return out.lines().toList();
        }
    }

    Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--kubeconfig", kubeconfig.toString()));
        int code = over(new PrintStream(out, true, StandardCharsets.UTF_8), err).run(all.toArray(String[]::new));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private CommandLineInterface over(PrintStream out, ByteArrayOutputStream err) {
        PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new CommandLineInterface(
                FleetAccess::open, DemoFleets.NONE, new Console(out, told, Clock.systemDefaultZone()), terminal);
    }

    /** Starts a command that goes on until it is closed. */
    Following follow(String... arguments) {
        return new Following(this, arguments);
    }

    /** A command with {@code --watch -o json}, read line by line. One thread reads and closes it. */
    static final class Following implements AutoCloseable {
        private static final long LIMIT_SECONDS = 60;

        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();
        private final Thread thread;

        private Following(CommandLine gantry, String... arguments) {
            PrintStream out = new PrintStream(new Lines(lines), true, StandardCharsets.UTF_8);
            List<String> all = new ArrayList<>(List.of(arguments));
            all.addAll(1, List.of("--kubeconfig", gantry.kubeconfig.toString()));
            thread = Thread.ofVirtual().start(() -> gantry.over(out, err).run(all.toArray(String[]::new)));
        }

        /** The next row. */
        JsonNode next() throws InterruptedException {
            String line = lines.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("no further row; said so far: " + err.toString(StandardCharsets.UTF_8));
            }
            return JsonMapper.shared().readTree(line);
        }

        @Override
        public void close() throws InterruptedException {
            thread.interrupt();
            thread.join();
        }
    }

    /** Cuts what is written into lines. */
    private static final class Lines extends OutputStream {
        private final BlockingQueue<String> lines;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Lines(BlockingQueue<String> lines) {
            this.lines = lines;
        }

        @Override
        public void write(int octet) {
            if (octet == '\n') {
                lines.add(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else {
                line.write(octet);
            }
        }
    }
}
