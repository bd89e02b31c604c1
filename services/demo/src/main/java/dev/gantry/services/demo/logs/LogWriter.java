package dev.gantry.services.demo.logs;

import dev.gantry.services.demo.actors.Chance;
import dev.gantry.services.demo.actors.Timeline;
import dev.gantry.services.demo.actors.Timeline.Part;
import dev.gantry.services.demo.actors.World.Fate;
import dev.gantry.services.demo.logs.LogRun.Ending;
import dev.gantry.services.demo.night.LoadCurve;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a container wrote: how it began, what it did each second of the evening, how it ended. The same container in the
 * same life at the same time always wrote the same. Pure but for the timeline; any thread.
 */
final class LogWriter {
    /** The last words come within the last beat of a life, and so do not appear before its end is known. */
    static final Duration LAST_WORDS = Duration.ofMillis(100);

    /** Even a life of one beat begins with words. */
    private static final Duration OPENING_STEP = Duration.ofMillis(23);

    private static final double BATCH_RATE = 0.7;
    private static final double PROXY_RATE = 1.2;
    private static final double AGENT_RATE = 0.15;

    private final Phrasebook book = Phrasebook.ofModule();
    private final Timeline timeline;
    private final LoadCurve curve;

    LogWriter(Timeline timeline, LoadCurve curve) {
        this.timeline = timeline;
        this.curve = curve;
    }

    Phrasebook book() {
        return book;
    }

    /**
     * The lines of a life, oldest first, from one stamp up to but not including another.
     *
     * @param from may lie before its start, and {@code to} after its end
     */
    List<LogLine> lines(Speaker speaker, LogRun run, Instant from, Instant to) {
        List<LogLine> lines = new ArrayList<>();
        Ending ending = run.ending();
        Instant last = ending == null ? to : ending.at().minus(LAST_WORDS);
        List<LogLine> opening = opening(speaker, run);
        add(lines, opening, from, earlier(last, to));
        Instant busy = opening.getLast().at();
        Instant begin = from.isAfter(busy) ? from : busy;
        for (Part part : timeline.parts(begin, earlier(last, to))) {
            if (part.stretch().pace() > 0) {
                work(lines, speaker, run, part);
            }
        }
        if (run.stopping() != null) {
            add(lines, stopping(speaker, run, run.stopping()), from, earlier(last, to));
        }
        if (ending != null) {
            add(lines, closing(speaker, run, ending), from, to);
        }
        lines.sort(Comparator.comparing(LogLine::at));
        return lines;
    }

    private static void add(List<LogLine> lines, List<LogLine> more, Instant from, Instant to) {
        for (LogLine line : more) {
            if (!line.at().isBefore(from) && line.at().isBefore(to)) {
                lines.add(line);
            }
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private List<LogLine> opening(Speaker speaker, LogRun run) {
        return inTurn(speaker, run, "open", run.started(), 0);
    }

    private List<LogLine> stopping(Speaker speaker, LogRun run, Instant from) {
        return inTurn(speaker, run, "stop", from, 200);
    }

    private List<LogLine> inTurn(Speaker speaker, LogRun run, String occasion, Instant from, int number) {
        List<LogLine> lines = new ArrayList<>();
        for (Phrase phrase : book.phrases(speaker.service(), occasion)) {
            Instant at = from.plus(OPENING_STEP.multipliedBy(lines.size()));
            lines.add(said(speaker, run, at, Level.INFO, phrase, number + lines.size()));
        }
        return lines;
    }

    private List<LogLine> closing(Speaker speaker, LogRun run, Ending ending) {
        List<LogLine> lines = new ArrayList<>();
        String occasion = ending.reason().equals("OOMKilled") ? "killed" : ending.exitCode() == 0 ? "done" : "crash";
        List<Phrase> phrases = book.phrases(speaker.service(), occasion);
        Duration step = LAST_WORDS.dividedBy(phrases.size() + 1L);
        for (int i = 0; i < phrases.size(); i++) {
            Instant at = ending.at().minus(step.multipliedBy(phrases.size() - i));
            boolean isFirst = i == 0 && occasion.equals("killed");
            Level level = occasion.equals("done") ? Level.INFO : isFirst ? Level.WARN : Level.ERROR;
            lines.add(said(speaker, run, at, level, phrases.get(i), 100 + i));
        }
        return lines;
    }

    private LogLine said(Speaker speaker, LogRun run, Instant at, Level level, Phrase phrase, int number) {
        Chance chance = Chance.of(run.number() * 1000L + number, speaker.id());
        Instant fleet = timeline.fleetAt(at);
        return line(speaker, at, level, phrase, chance, words(speaker, run, chance, fleet));
    }

    private Words words(Speaker speaker, LogRun run, Chance chance, Instant fleet) {
        Duration age = Duration.between(timeline.fleetAt(run.started()), fleet);
        return new Words(book, speaker, chance, curve.at(fleet), age);
    }

    private static LogLine line(Speaker speaker, Instant at, Level level, Phrase phrase, Chance chance, Words words) {
        Dialect dialect = Dialect.of(speaker.manner().language());
        return new LogLine(at, dialect.line(at, level, phrase.said(words), speaker, chance));
    }

    /** Second by second of the event clock. */
    private void work(List<LogLine> lines, Speaker speaker, LogRun run, Part part) {
        long seed = Chance.of(run.number(), speaker.id()).between(0, Integer.MAX_VALUE - 1);
        long first = part.stretch().fleetAt(part.from()).getEpochSecond();
        long last = part.stretch().fleetAt(part.to()).getEpochSecond();
        for (long second = first; second <= last; second++) {
            double load = curve.at(Instant.ofEpochSecond(second));
            Chance chance = Chance.of(seed * 1_000_003L + second, "");
            double wanted = rate(speaker) * load;
            int count = (int) wanted + (chance.percent((wanted - (int) wanted) * 100) ? 1 : 0);
            for (int i = 0; i < count; i++) {
                Instant fleet = Instant.ofEpochSecond(second).plusNanos((long) (chance.fraction() * 1e9));
                LogLine line = one(speaker, run, part.stretch().stampAt(fleet), fleet, chance, load);
                if (!line.at().isBefore(part.from()) && line.at().isBefore(part.to())) {
                    lines.add(line);
                }
            }
        }
    }

    /** Lines a second at the load the platform is sized for. */
    private static double rate(Speaker speaker) {
        Dialect dialect = Dialect.of(speaker.manner().language());
        boolean isAgent = speaker.place().team().equals("platform");
        return dialect.isProxy() ? PROXY_RATE : isAgent ? AGENT_RATE : BATCH_RATE;
    }

    private LogLine one(Speaker speaker, LogRun run, Instant at, Instant fleet, Chance chance, double load) {
        Words words = words(speaker, run, chance, fleet);
        double draw = chance.fraction() * 100;
        String special = special(speaker.manner().fate());
        if (!special.isEmpty() && draw < 25) {
            return line(speaker, at, Level.WARN, pick(speaker, special, chance), chance, words);
        }
        double troubles = 0.25 * load * load;
        double worries = load > 1.1 ? 5 : 1.5;
        if (draw > 100 - troubles) {
            return line(speaker, at, Level.ERROR, pick(speaker, "trouble", chance), chance, words);
        }
        if (draw > 100 - troubles - worries) {
            return line(speaker, at, Level.WARN, pick(speaker, "worry", chance), chance, words);
        }
        Dialect dialect = Dialect.of(speaker.manner().language());
        return dialect.isProxy()
                ? new LogLine(at, dialect.access(at, words, chance))
                : line(speaker, at, Level.INFO, pick(speaker, "usual", chance), chance, words);
    }

    private static String special(Fate fate) {
        return switch (fate) {
            case GROWS -> "grows";
            case NEVER_READY -> "unready";
            case WELL, CRASHES, MISSING -> "";
        };
    }

    private Phrase pick(Speaker speaker, String occasion, Chance chance) {
        return chance.pick(book.phrases(speaker.service(), occasion));
    }
}
