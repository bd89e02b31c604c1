package dev.gantry.services.demo.logs;

import dev.gantry.services.demo.actors.Chance;
import dev.gantry.services.demo.fleet.Tree;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Writes a phrase the way a language's usual logger does. Pure; any thread. */
enum Dialect {
    /** One JSON object a line. */
    JSON {
        @Override
        String line(Instant at, Level level, Phrase phrase, Speaker speaker, Chance chance) {
            ObjectNode line = Tree.object("time", ISO.format(at), "level", level.name(), "msg", phrase.sentence());
            for (Phrase.Field field : phrase.fields()) {
                if (!field.isText() && isNumber(field.value())) {
                    line.put(field.key(), Long.parseLong(field.value()));
                } else {
                    line.put(field.key(), field.value());
                }
            }
            return line.put("app", speaker.app()).toString();
        }
    },
    LOGBACK {
        @Override
        String line(Instant at, Level level, Phrase phrase, Speaker speaker, Chance chance) {
            String thread = "nio-8080-exec-" + chance.between(1, 32);
            return PLAIN.format(at)
                    + " %5s 1 --- [%s] live.%s.%sService : "
                            .formatted(level, thread, speaker.place().team().replace("-", ""), camel(speaker.service()))
                    + phrase.text();
        }
    },
    PYTHON {
        @Override
        String line(Instant at, Level level, Phrase phrase, Speaker speaker, Chance chance) {
            String word = level == Level.WARN ? "WARNING" : level.name();
            return PLAIN.format(at).replace('.', ',') + " " + word + " "
                    + speaker.service().replace('-', '_') + ".worker[" + chance.between(1, 8) + "]: " + phrase.text();
        }
    },
    GLOG {
        @Override
        String line(Instant at, Level level, Phrase phrase, Speaker speaker, Chance chance) {
            return level.name().charAt(0) + SHORT.format(at) + "    " + chance.between(11, 48) + " "
                    + speaker.service().replace('-', '_') + ".cc:" + chance.between(40, 900) + "] " + phrase.text();
        }
    },
    NGINX {
        @Override
        String line(Instant at, Level level, Phrase phrase, Speaker speaker, Chance chance) {
            String word = level == Level.INFO ? "notice" : level.name().toLowerCase(Locale.ROOT);
            return SLASHED.format(at) + " [" + word + "] 1#1: " + phrase.text();
        }
    },
    ENVOY {
        @Override
        String line(Instant at, Level level, Phrase phrase, Speaker speaker, Chance chance) {
            String word = level == Level.WARN ? "warning" : level.name().toLowerCase(Locale.ROOT);
            return "[" + PLAIN.format(at) + "][1][" + word + "][main] " + phrase.text();
        }
    };

    static final DateTimeFormatter ISO = pattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final DateTimeFormatter PLAIN = pattern("yyyy-MM-dd HH:mm:ss.SSS");
    private static final DateTimeFormatter SHORT = pattern("MMdd HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter SLASHED = pattern("yyyy/MM/dd HH:mm:ss");
    private static final DateTimeFormatter COMMON = pattern("dd/MMM/yyyy:HH:mm:ss '+0000'");
    private static final double FAILED_PERCENT = 1.2;
    private static final int LONGEST_NUMBER = 15;

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    /** Containers run in UTC, and so do their logs. */
    abstract String line(Instant at, Level level, Phrase phrase, Speaker speaker, Chance chance);

    static Dialect of(String language) {
        return switch (language) {
            case "java" -> LOGBACK;
            case "python" -> PYTHON;
            case "cpp" -> GLOG;
            case "nginx" -> NGINX;
            case "envoy" -> ENVOY;
            default -> JSON;
        };
    }

    /** Whether it writes a line for each request it passes on. */
    boolean isProxy() {
        return this == NGINX || this == ENVOY;
    }

    /** The line of one request that was passed on. */
    String access(Instant at, Words words, Chance chance) {
        String bytes = Integer.toString(chance.between(180, 48_000));
        String request = words.apply("request");
        String status = chance.percent(FAILED_PERCENT) ? words.apply("status") : "200";
        if (this == NGINX) {
            return words.apply("ip") + " - - [" + COMMON.format(at) + "] \"" + request + " HTTP/1.1\" " + status + " "
                    + bytes + " \"-\" \"" + words.apply("agent") + "\" 0." + "%03d".formatted(chance.below(400));
        }
        String[] parts = request.split(" ");
        return Tree.object(
                        "start_time",
                        ISO.format(at),
                        "method",
                        parts[0],
                        "path",
                        parts[1],
                        "response_code",
                        Integer.parseInt(status),
                        "response_flags",
                        status.startsWith("50") ? "UF" : "-",
                        "bytes_sent",
                        Integer.parseInt(bytes),
                        "duration",
                        Integer.parseInt(words.apply("ms")),
                        "x_request_id",
                        chance.hex(8) + "-" + chance.hex(4))
                .toString();
    }

    private static boolean isNumber(String value) {
        return value.length() <= LONGEST_NUMBER && value.matches("-?(0|[1-9][0-9]*)");
    }

    private static String camel(String service) {
        StringBuilder name = new StringBuilder();
        for (String part : service.split("-")) {
            name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        return name.toString();
    }
}
