package dev.gantry.services.demo.control;

import dev.gantry.services.demo.faults.FaultBoard.News;
import dev.gantry.services.demo.faults.Order;
import dev.gantry.services.demo.happenings.Happening;
import java.time.Instant;

/** Tells of faults that are set and cleared. Pure. */
public final class FaultTale {
    private FaultTale() {}

    /** @param now on the event clock */
    public static Happening of(News news, String cluster, Instant now) {
        Order order = news.fault().order();
        String where = (order.where().resource() + " " + order.where().verb()).strip();
        String what = news.isSet() ? "set" : "cleared";
        String word = FaultDesk.word(order.what());
        return new Happening(now, cluster, "Fault", what, news.fault().id(), (word + " " + where).strip());
    }
}
