package dev.gantry.services.demo.http;

import dev.gantry.services.demo.access.User;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.faults.Ask;
import dev.gantry.services.demo.faults.Fault;
import dev.gantry.services.demo.faults.FaultBoard;
import dev.gantry.services.demo.faults.Standing;
import java.io.IOException;

/** Where requests meet the faults that are told by an answer, before anything else answers them. Any thread. */
final class FaultGate {
    private final FaultBoard faults;

    FaultGate(FaultBoard faults) {
        this.faults = faults;
    }

    /** The exchange as it is met by faults of its body and by those that are set while it goes on. */
    FaultyExchange around(Exchange exchange) {
        return new FaultyExchange(exchange, faults);
    }

    /**
     * Lets a request pass, later perhaps.
     *
     * @throws dev.gantry.services.demo.api.ApiException the answer it gets instead
     * @throws IOException where its connection was broken
     */
    void pass(FaultyExchange exchange, User user) throws IOException, InterruptedException {
        if (faults.isQuiet()) {
            return;
        }
        Ask ask = exchange.ask();
        exchange.breakOrFreeze(false);
        if (faults.meet(ask, Fault.Delay.class) instanceof Standing met
                && met.order().what() instanceof Fault.Delay delay) {
            faults.pause(met, delay.by());
        }
        if (faults.meet(ask, Fault.Deny.class) != null) {
            throw Refusals.unauthorized();
        }
        if (ask.resource().isEmpty() && forbids(exchange)) {
            throw Refusals.forbiddenPath(
                    "User \"" + user.name() + "\" cannot " + ask.verb() + " path \"" + exchange.path() + "\"");
        }
        if (faults.meet(ask, Fault.Throttle.class) instanceof Standing met
                && met.order().what() instanceof Fault.Throttle throttle) {
            throw Refusals.tooManyRequests("storage is (re)initializing", throttle.retryAfterSeconds());
        }
        if (faults.meet(ask, Fault.Fail.class) != null) {
            throw Refusals.other(500, "", "etcdserver: leader changed");
        }
        if (ask.isContinued() && faults.meet(ask, Fault.Expire.class) != null) {
            throw Refusals.expired("The provided continue parameter is too old to display a consistent list result."
                    + " You can start a new list without the continue parameter.");
        }
    }

    /** Whether a request meets a 403, once it is known that its user has the right. */
    boolean forbids(FaultyExchange exchange) {
        return !faults.isQuiet() && faults.meet(exchange.ask(), Fault.Forbid.class) != null;
    }
}
