package dev.gantry.services.demo.exec;

import dev.gantry.services.demo.exec.Call.Streams;
import dev.gantry.services.demo.exec.Machine.Sight;
import dev.gantry.services.demo.exec.Outcome.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One run of a program that nobody waits for: where it sleeps, only its own clock goes on. Once, on one thread. */
final class Performance {
    /** More is not looked at. */
    private static final int MOST_LINES = 20_000;

    private final Duration limit;
    private final int mostCommands;
    private final List<Line> lines = new ArrayList<>();
    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
    private Duration now = Duration.ZERO;
    private int commands;

    /** What is over is the time that is looked at. */
    private static final class OutOfTime extends RuntimeException {
        private static final long serialVersionUID = 1;

        OutOfTime() {
            super("", null, false, false);
        }
    }

    private final class Paper extends OutputStream {
        @Override
        public void write(int octet) {
            if (octet == '\n') {
                lines.add(new Line(now, unfinished.toString(StandardCharsets.UTF_8)));
                unfinished.reset();
            } else {
                unfinished.write(octet);
            }
            if (lines.size() >= MOST_LINES) {
                throw new OutOfTime();
            }
        }
    }

    /** Its own clock. */
    private final class Passing implements Pause {
        @Override
        public void over(Duration time) {
            now = now.plus(time);
            if (now.compareTo(limit) > 0) {
                throw new OutOfTime();
            }
        }

        @Override
        public void tick() {
            if (++commands > mostCommands) {
                throw new OutOfTime();
            }
        }
    }

    /** @param mostCommands after which it counts as endless, since it may wait for nothing */
    Performance(Duration limit, int mostCommands) {
        this.limit = limit;
        this.mostCommands = mostCommands;
    }

    /** @param clock the container's, by the time since its start */
    Outcome of(Machine machine, List<String> command, Function<Duration, Instant> clock) {
        Machine seen = machine.seen(() -> Sight.idle(clock.apply(now)));
        Shell shell = new Shell(new Commands(seen, new Passing()), seen.environment());
        OutputStream paper = new Paper();
        try {
            Streams streams = new Streams(InputStream.nullInputStream(), paper, paper);
            int code = shell.program(command.getFirst(), command.subList(1, command.size()), streams);
            if (unfinished.size() > 0) {
                paper.write('\n');
            }
            return new Outcome(lines, now, code, "");
        } catch (OutOfTime over) {
            return Outcome.endless(lines);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.endless(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("paper takes everything", e);
        }
    }
}
