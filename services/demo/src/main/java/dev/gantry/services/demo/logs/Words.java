package dev.gantry.services.demo.logs;

import dev.gantry.services.demo.actors.Chance;
import dev.gantry.services.demo.traffic.Growth;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds the words of one line: names and numbers by chance, the rest by who speaks. One thread. */
final class Words implements UnaryOperator<String> {
    private final Phrasebook book;
    private final Speaker speaker;
    private final Chance chance;
    private final double load;
    private final Duration age;

    /**
     * @param load how busy the platform is; 1 is what it is sized for
     * @param age of the container, on the event clock
     */
    Words(Phrasebook book, Speaker speaker, Chance chance, double load, Duration age) {
        this.book = book;
        this.speaker = speaker;
        this.chance = chance;
        this.load = load;
        this.age = age;
    }

    @Override
    public String apply(String word) {
        return switch (word) {
            case "app" -> speaker.app();
            case "service" -> speaker.service();
            case "version" -> speaker.version();
            case "pod" -> speaker.place().pod();
            case "node" -> speaker.place().node();
            case "team" -> speaker.place().team();
            case "limit" -> Long.toString(speaker.limitMib());
            case "used" -> Long.toString(Math.round(speaker.limitMib() * Growth.share(age)));
            default -> {
                List<String> list = book.words(word);
                yield list.isEmpty() ? made(word) : chance.pick(list);
            }
        };
    }

    private String made(String word) {
        return switch (word) {
            case "room" ->
                Integer.toString(chance.percent(40) ? 8801 + chance.below(6) : chance.between(10_000, 99_999));
            case "user" -> "u" + chance.between(1_000_000, 9_999_999);
            case "stream" -> "live_" + (chance.percent(40) ? 8801 + chance.below(6) : chance.between(10_000, 99_999));
            case "order" -> "o" + chance.between(100_000_000, 999_999_999);
            case "trace" -> chance.hex(16);
            case "ip" ->
                chance.between(36, 223) + "." + chance.below(256) + "." + chance.below(256) + "."
                        + chance.between(1, 254);
            case "ms" -> Long.toString(Math.round(2 + chance.secondsUntil(14 * load * load)));
            case "slow" -> Long.toString(Math.round(400 + chance.secondsUntil(900 * load)));
            case "few" -> Integer.toString(chance.between(1, 9));
            case "many" -> Integer.toString(chance.between(12, 9_800));
            case "kbps" -> Integer.toString(chance.between(900, 8_200));
            case "fps" -> chance.pick(List.of("25", "30", "50", "60", "59.94"));
            case "percent" -> Integer.toString(chance.between(81, 98));
            default -> throw new IllegalArgumentException("lines.yaml names no word {" + word + "}");
        };
    }
}
