package dev.gantry.services.demo.exec;

import dev.gantry.services.demo.actors.controllers.Quantity;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.node.StringNode;

/** Commands on the network: ip, tc. */
final class NetworkCommands {
    private static final long LINE_RATE = 10_000_000_000L;
    private static final int BYTES_A_PACKET = 1180;
    private static final double BUSY_PART = 0.95;
    private static final double SCARCE = 0.6;

    private final Machine machine;

    NetworkCommands(Machine machine) {
        this.machine = machine;
    }

    void addTo(Map<String, Command> commands) {
        commands.put("ip", this::ip);
        commands.put("tc", this::tc);
    }

    private int ip(Call call) throws IOException {
        String what = call.operands().isEmpty() ? "" : call.operands().getFirst();
        String network = machine.address().substring(0, machine.address().lastIndexOf('.'));
        switch (what) {
            case "a", "addr", "address" -> {
                interfaces(call, true);
                return 0;
            }
            case "l", "link" -> {
                interfaces(call, false);
                return 0;
            }
            case "r", "route" -> {
                call.line("default via " + network + ".1 dev eth0 ");
                call.line(network + ".0/24 dev eth0 scope link  src " + machine.address() + " ");
                return 0;
            }
            default -> {
                return call.fail("OBJECT is one of addr, link, route here, not \"" + what + "\"");
            }
        }
    }

    private void interfaces(Call call, boolean hasAddresses) throws IOException {
        call.line("1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue qlen 1000");
        call.line("    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00");
        if (hasAddresses) {
            call.line("    inet 127.0.0.1/8 scope host lo");
        }
        String[] parts = machine.address().split("\\.");
        String hardware = "0a:58:%02x:%02x:%02x:%02x"
                .formatted(
                        Integer.parseInt(parts[0]),
                        Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2]),
                        Integer.parseInt(parts[3]));
        String discipline = isLimited() ? "htb" : "noqueue";
        call.line("2: eth0@if" + (Math.floorMod(machine.podName().hashCode(), 900) + 12)
                + ": <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1450 qdisc " + discipline);
        call.line("    link/ether " + hardware + " brd ff:ff:ff:ff:ff:ff");
        if (hasAddresses) {
            call.line("    inet " + machine.address() + "/24 brd " + parts[0] + "." + parts[1] + "." + parts[2]
                    + ".255 scope global eth0");
        }
    }

    private boolean isLimited() {
        return !limit().isEmpty();
    }

    /** What its pod may send, as the bandwidth annotation says. */
    private String limit() {
        return machine.annotation("kubernetes.io/egress-bandwidth");
    }

    private int tc(Call call) throws IOException {
        if (!call.operands().contains("class") && !call.operands().contains("qdisc")) {
            return call.fail("OBJECT is class or qdisc here");
        }
        if (!call.arguments().contains("eth0")) {
            return call.fail("Cannot find device; the pod's is eth0");
        }
        if (!isLimited()) {
            if (call.operands().contains("qdisc")) {
                call.line("qdisc noqueue 0: root refcnt 2");
            }
            return 0;
        }
        long ceiling = Quantity.milli(StringNode.valueOf(limit())) / 1000;
        if (call.operands().contains("qdisc")) {
            call.line("qdisc htb 1: root refcnt 2 r2q 10 default 0x10 direct_packets_stat 0 direct_qlen 1000");
            statistics(call, ceiling);
            return 0;
        }
        call.line("class htb 1:1 root rate " + rate(LINE_RATE) + " ceil " + rate(LINE_RATE) + " burst 0b cburst 0b");
        statistics(call, ceiling);
        call.line("class htb 1:10 parent 1:1 prio 0 rate " + rate(ceiling * 6 / 10) + " ceil " + rate(ceiling)
                + " burst 1593b cburst 1590b");
        statistics(call, ceiling);
        return 0;
    }

    /** Counters since the container began; limited ones say how often they had to wait. */
    private void statistics(Call call, long ceiling) throws IOException {
        if (!call.has('s')) {
            return;
        }
        Machine.Sight sight = machine.look();
        long sent = Math.round(ceiling * BUSY_PART / 8 * sight.worked());
        long packets = sent / BYTES_A_PACKET;
        boolean isWaiting = sight.bustle() > SCARCE;
        long over = packets / 11;
        call.line(" Sent %d bytes %d pkt (dropped %d, overlimits %d requeues 0) "
                .formatted(sent, packets, over / 40, over));
        call.line(" backlog %db %dp requeues 0".formatted(isWaiting ? 4434 : 0, isWaiting ? 3 : 0));
        if (call.operands().contains("class")) {
            call.line(" lended: %d borrowed: %d giants: 0".formatted(packets - over, over));
            call.line(" tokens: %d ctokens: %d".formatted(isWaiting ? -237_073 : 6200, isWaiting ? -121_419 : 3100));
            call.line("");
        }
    }

    /** As iproute2 prints it. */
    private static String rate(long bits) {
        if (bits >= 1_000_000_000 && bits % 1_000_000_000 == 0) {
            return bits / 1_000_000_000 + "Gbit";
        }
        if (bits >= 1_000_000 && bits % 1_000_000 == 0) {
            return bits / 1_000_000 + "Mbit";
        }
        return bits % 1000 == 0 ? bits / 1000 + "Kbit" : bits + "bit";
    }
}
