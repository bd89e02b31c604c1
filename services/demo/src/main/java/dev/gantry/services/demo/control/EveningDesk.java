package dev.gantry.services.demo.control;

import dev.gantry.services.demo.actors.FleetClock;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns the evening of a fleet. Any thread. */
final class EveningDesk {
    private static final int MOST_SPEED = (int) FleetClock.MOST_SPEED;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Turnable evening;

    EveningDesk(Turnable evening) {
        this.evening = evening;
    }

    List<ObjectNode> told() {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("time", SECONDS.format(evening.time()));
        row.put("speed", evening.speed());
        row.put("paused", evening.isPaused());
        ArrayNode chapters = row.putArray("chapters");
        evening.chapters()
                .forEach(chapter ->
                        chapters.addObject().put("at", chapter.at().toString()).put("title", chapter.title()));
        return List.of(row);
    }

    List<ObjectNode> turn(JsonNode wish) {
        String what = OrderReader.text(wish, "do", "");
        switch (what) {
            case "start" -> evening.play();
            case "pause" -> evening.pause();
            case "speed" -> speed(OrderReader.text(wish, "to", ""));
            case "jump" -> jump(OrderReader.text(wish, "to", ""));
            default ->
                throw Refused.wrong("\"" + what + "\" is nothing an evening does; known are start, pause, speed, jump");
        }
        return told();
    }

    private void speed(String to) {
        double speed;
        try {
            speed = Double.parseDouble(to);
        } catch (NumberFormatException e) {
            speed = 0;
        }
        if (!(speed >= 1 && speed <= MOST_SPEED)) {
            throw Refused.wrong("speed goes from 1 to " + MOST_SPEED + ", not \"" + to + "\"");
        }
        evening.speed(speed);
    }

    private void jump(String to) {
        LocalTime at = time(to);
        if (!at.isAfter(evening.time())) {
            throw Refused.nothingSuch(
                    at + " has passed, and an evening goes forward only; start the fleet anew with" + " --from " + at);
        }
        evening.jump(at);
    }

    /** A time, or the beginning of the title of what happens then. */
    private LocalTime time(String to) {
        try {
            return LocalTime.parse(to);
        } catch (DateTimeException e) {
            return chapter(to).at();
        }
    }

    /** One that is still to come, where there is one, and no guess where there are several. */
    private Turnable.Chapter chapter(String to) {
        String wanted = to.toLowerCase(Locale.ROOT);
        List<Turnable.Chapter> meant = evening.chapters().stream()
                .filter(chapter -> !wanted.isEmpty()
                        && chapter.title().toLowerCase(Locale.ROOT).startsWith(wanted))
                .toList();
        List<Turnable.Chapter> ahead = meant.stream()
                .filter(chapter -> chapter.at().isAfter(evening.time()))
                .toList();
        if (ahead.size() > 1
                && ahead.stream().noneMatch(chapter -> chapter.title().equalsIgnoreCase(to))) {
            throw Refused.wrong(
                    "\"" + to + "\" may be any of " + listed(ahead) + "; write more of the title, or the time");
        }
        if (meant.isEmpty()) {
            throw Refused.wrong("\"" + to + "\" is no time and no chapter; there are " + listed(evening.chapters()));
        }
        List<Turnable.Chapter> left = ahead.isEmpty() ? meant : ahead;
        return left.stream()
                .filter(chapter -> chapter.title().equalsIgnoreCase(to))
                .findFirst()
                .orElse(left.getFirst());
    }

    private static String listed(List<Turnable.Chapter> chapters) {
        return chapters.stream()
                .map(chapter -> chapter.at() + " " + chapter.title())
                .collect(Collectors.joining(", "));
    }
}
