package dev.gantry.services.demo.actors.controllers;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long to leave what keeps failing: twice as long each time, up to a bound. By the event clock; one thread. */
final class Backoff {
    private static final int REMEMBERED = 4096;

    private final long first;
    private final long most;
    private final Map<String, State> states = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, State> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record State(Instant last, long seconds) {
        Instant due() {
            return last.plusSeconds(seconds);
        }
    }

    /** Both in seconds. */
    Backoff(long first, long most) {
        this.first = first;
        this.most = most;
    }

    /** Starts anew where it has been well for twice the longest time. */
    void failed(String what, Instant fleet) {
        State before = states.get(what);
        long seconds = before == null || before.due().plusSeconds(2 * most).isBefore(fleet)
                ? first
                : Math.min(before.seconds * 2, most);
        states.put(what, new State(fleet, seconds));
    }

    void succeeded(String what) {
        states.remove(what);
    }

    /** From when on it may be tried again; the past where it never failed. */
    Instant due(String what, Instant fleet) {
        State state = states.get(what);
        return state == null ? fleet : state.due();
    }
}
