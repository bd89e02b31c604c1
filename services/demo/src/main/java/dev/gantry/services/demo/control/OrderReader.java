package dev.gantry.services.demo.control;

import dev.gantry.services.demo.faults.Fault;
import dev.gantry.services.demo.faults.Often;
import dev.gantry.services.demo.faults.Order;
import dev.gantry.services.demo.faults.Scope;
import dev.gantry.services.demo.kinds.Kind;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads which fault is wanted, and says of each mistake what to write instead. Pure; any thread. */
final class OrderReader {
    static final List<String> WORDS =
            List.of("cut", "freeze", "delay", "410", "429", "500", "401", "403", "truncate", "corrupt", "skew", "slow");

    private static final int MOST_TIMES = 1_000_000;

    private OrderReader() {}

    static Order order(JsonNode wish) {
        Fault fault = fault(wish);
        checkAmounts(fault, wish);
        Scope scope = new Scope(text(wish, "resource", ""), verb(text(wish, "verb", "")));
        Often often = often(wish);
        if (fault instanceof Fault.Skew && !(scope.isEverything() && often instanceof Often.Always)) {
            throw Refused.wrong("skew is of the whole server; leave out --resource, --verb, --probability and --times");
        }
        Order order = Order.of(fault).on(scope).met(often);
        String lasting = text(wish, "for", "");
        return lasting.isEmpty() ? order : order.lasting(Amounts.timeAhead(lasting, "--for"));
    }

    /** An amount that a fault does not have was meant for another. */
    private static void checkAmounts(Fault fault, JsonNode wish) {
        if (wish.has("by") && !(fault instanceof Fault.Skew || fault instanceof Fault.Slow)) {
            throw Refused.wrong("--by is of skew and slow; leave it out");
        }
        if (wish.has("delay") && !(fault instanceof Fault.Delay || fault instanceof Fault.Throttle)) {
            throw Refused.wrong("--delay is of delay and 429; leave it out");
        }
    }

    private static Fault fault(JsonNode wish) {
        String word = text(wish, "fault", "");
        return switch (word) {
            case "cut" -> new Fault.Cut();
            case "freeze" -> new Fault.Freeze();
            case "delay" -> new Fault.Delay(delay(wish));
            case "410" -> new Fault.Expire();
            case "429" -> new Fault.Throttle((int) Math.max(1, delay(wish).toSeconds()));
            case "500" -> new Fault.Fail();
            case "401" -> new Fault.Deny();
            case "403" -> new Fault.Forbid();
            case "truncate" -> new Fault.Truncate();
            case "corrupt" -> new Fault.Corrupt();
            case "skew" -> new Fault.Skew(Amounts.time(text(wish, "by", "1h"), "--by"));
            case "slow" -> new Fault.Slow(Amounts.size(text(wish, "by", "16k"), "--by"));
            default -> throw Refused.wrong("\"" + word + "\" is no fault; known are " + String.join(", ", WORDS));
        };
    }

    private static Duration delay(JsonNode wish) {
        return Amounts.timeAhead(text(wish, "delay", "2s"), "--delay");
    }

    private static String verb(String verb) {
        if (!verb.isEmpty() && !Kind.ALL_VERBS.contains(verb)) {
            throw Refused.wrong("\"" + verb + "\" is no verb; known are " + String.join(", ", Kind.ALL_VERBS));
        }
        return verb;
    }

    private static Often often(JsonNode wish) {
        JsonNode times = wish.path("times");
        JsonNode probability = wish.path("probability");
        if (times.isMissingNode() && probability.isMissingNode()) {
            return new Often.Always();
        }
        if (!times.isMissingNode() && !probability.isMissingNode()) {
            throw Refused.wrong("a fault is met so many times or by probability; give one of the two");
        }
        if (!times.isMissingNode()) {
            int count = times.asInt(0);
            if (count < 1 || count > MOST_TIMES) {
                throw Refused.wrong("--times goes from 1 to " + MOST_TIMES + ", not " + times.asString(""));
            }
            return new Often.Times(count);
        }
        double chance = probability.asDouble(0);
        if (!(chance > 0 && chance <= 1)) {
            throw Refused.wrong("--probability is above 0 and at most 1, not " + probability.asString(""));
        }
        return new Often.Sometimes(chance);
    }

    static String text(JsonNode node, String key, String otherwise) {
        return node.path(key).asString(otherwise);
    }
}
