package dev.gantry.services.demo.http;

import dev.gantry.services.demo.faults.FaultBoard;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The wires of one port: whether bytes pass, whether new ones are let in. Any thread. */
final class Line {
    private final FaultBoard faults;
    private final Set<Valve> valves = ConcurrentHashMap.newKeySet();
    private volatile boolean isSilent;

    Line(FaultBoard faults) {
        this.faults = faults;
    }

    void add(Valve valve) {
        valves.add(valve);
        if (isSilent) {
            faults.silences();
        }
    }

    void remove(Valve valve) {
        valves.remove(valve);
    }

    boolean isSilent() {
        return isSilent;
    }

    /** Asked once for each new connection. */
    boolean refuses() {
        return faults.cutsConnection();
    }

    /** Falls silent or speaks again, as the board has it; what waited meanwhile goes on. */
    void follow() {
        boolean silent = faults.isSilent();
        if (silent != isSilent) {
            isSilent = silent;
            valves.forEach(silent ? valve -> faults.silences() : Valve::resume);
        }
    }

    /** Breaks the connections that are there, each if it meets the fault. */
    void cut() {
        for (Valve valve : valves) {
            if (faults.cutsConnection()) {
                valve.close();
            }
        }
    }
}
