package dev.gantry.services.demo.control;

import dev.gantry.services.demo.faults.Fault;
import dev.gantry.services.demo.faults.Often;
import dev.gantry.services.demo.faults.Order;
import dev.gantry.services.demo.faults.Standing;
import dev.gantry.services.demo.kinds.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sets, lists and clears faults, in one cluster or in all. Any thread. */
final class FaultDesk {
    private static final double MILLIS = 1000.0;

    private final List<Member> members;
    private final AtomicLong number = new AtomicLong();

    FaultDesk(List<Member> members) {
        this.members = members;
    }

    List<ObjectNode> set(JsonNode wish) {
        Order order = OrderReader.order(wish);
        List<Member> wanted = members(OrderReader.text(wish, "cluster", ""));
        String resource = order.where().resource();
        if (!resource.isEmpty() && wanted.stream().noneMatch(member -> serves(member, resource))) {
            throw Refused.wrong("nothing here is called \"" + resource
                    + "\"; give a plural name such as pods, deployments.apps or pods/log");
        }
        String id = Long.toString(number.incrementAndGet());
        return wanted.stream()
                .map(member -> told(member, member.faults().set(id, order)))
                .toList();
    }

    List<ObjectNode> list() {
        List<ObjectNode> all = new ArrayList<>();
        for (Member member : members) {
            member.faults().all().forEach(fault -> all.add(told(member, fault)));
        }
        return all;
    }

    /** @param id empty for all */
    List<ObjectNode> clear(String id) {
        List<ObjectNode> cleared = new ArrayList<>();
        for (Member member : members) {
            for (Standing fault : member.faults().all()) {
                boolean isMeant = id.isEmpty() || fault.id().equals(id);
                Standing gone = isMeant ? member.faults().clear(fault.id()) : null;
                if (gone != null) {
                    cleared.add(told(member, gone));
                }
            }
        }
        if (cleared.isEmpty() && !id.isEmpty()) {
            throw Refused.nothingSuch("no fault \"" + id + "\" stands; gantry demo --fault list shows those that do");
        }
        return cleared;
    }

    private List<Member> members(String cluster) {
        if (cluster.isEmpty()) {
            return members;
        }
        List<Member> named =
                members.stream().filter(member -> member.name().equals(cluster)).toList();
        if (named.isEmpty()) {
            throw Refused.wrong("there is no cluster \"" + cluster + "\" in this fleet; there are "
                    + members.stream().map(Member::name).collect(Collectors.joining(", ")));
        }
        return named;
    }

    private static boolean serves(Member member, String resource) {
        int slash = resource.indexOf('/');
        String name = slash < 0 ? resource : resource.substring(0, slash);
        String subresource = slash < 0 ? "" : resource.substring(slash + 1);
        return member.kinds().all().stream()
                .anyMatch(kind -> is(kind, name) && (subresource.isEmpty() || kind.has(subresource)));
    }

    private static boolean is(Kind kind, String name) {
        return kind.plural().equals(name) || (kind.plural() + "." + kind.group()).equals(name);
    }

    private static ObjectNode told(Member member, Standing fault) {
        Order order = fault.order();
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("id", fault.id());
        row.put("cluster", member.name());
        row.put("fault", word(order.what()));
        if (!order.where().resource().isEmpty()) {
            row.put("resource", order.where().resource());
        }
        if (!order.where().verb().isEmpty()) {
            row.put("verb", order.where().verb());
        }
        switch (order.often()) {
            case Often.Always _ -> {}
            case Often.Times times -> row.put("times", times.count());
            case Often.Sometimes sometimes -> row.put("probability", sometimes.probability());
        }
        amount(row, order.what());
        order.lasting().ifPresent(time -> row.put("forSeconds", time.toMillis() / MILLIS));
        return row.put("met", fault.met());
    }

    private static void amount(ObjectNode row, Fault fault) {
        switch (fault) {
            case Fault.Delay delay -> row.put("delaySeconds", delay.by().toMillis() / MILLIS);
            case Fault.Throttle throttle -> row.put("retryAfterSeconds", throttle.retryAfterSeconds());
            case Fault.Skew skew -> row.put("skewSeconds", skew.by().toMillis() / MILLIS);
            case Fault.Slow slow -> row.put("bytesPerSecond", slow.bytesPerSecond());
            case Fault.Cut _,
                    Fault.Freeze _,
                    Fault.Expire _,
                    Fault.Fail _,
                    Fault.Deny _,
                    Fault.Forbid _,
                    Fault.Truncate _,
                    Fault.Corrupt _ -> {}
        }
    }

    static String word(Fault fault) {
        return switch (fault) {
            case Fault.Cut _ -> "cut";
            case Fault.Freeze _ -> "freeze";
            case Fault.Delay _ -> "delay";
            case Fault.Expire _ -> "410";
            case Fault.Throttle _ -> "429";
            case Fault.Fail _ -> "500";
            case Fault.Deny _ -> "401";
            case Fault.Forbid _ -> "403";
            case Fault.Truncate _ -> "truncate";
            case Fault.Corrupt _ -> "corrupt";
            case Fault.Skew _ -> "skew";
            case Fault.Slow _ -> "slow";
        };
    }
}
