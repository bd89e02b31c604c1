package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.api.ApiException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/** A queue of keys that are brought, one after another, to what their spec says. One thread. */
abstract class Controller implements Actor {
    private static final Logger LOG = System.getLogger(Controller.class.getName());

    protected final FleetApi api;
    protected final WorkQueue queue = new WorkQueue();
    private final Lookout lookout;
    private final List<EventLog> logs = new ArrayList<>();

    protected Controller(Lookout lookout) {
        this.lookout = lookout;
        this.api = lookout.api();
    }

    /** @param component in whose name this controller reports */
    protected final EventLog log(String component) {
        EventLog log = new EventLog(api, component);
        logs.add(log);
        return log;
    }

    @Override
    public final void act(Beat beat) {
        lookout.refresh(beat);
        before(beat);
        for (Key key : queue.take(beat)) {
            try {
                sync(key, beat);
                queue.succeeded(key);
            } catch (ApiException refusal) {
                LOG.log(Level.DEBUG, "{0} tries {1} again: {2}", getClass().getSimpleName(), key, refusal.getMessage());
                queue.retry(key, beat);
            } catch (RuntimeException bug) {
                LOG.log(Level.ERROR, getClass().getSimpleName() + " fails on " + key + " and tries again", bug);
                queue.retry(key, beat);
            }
        }
        logs.forEach(EventLog::settle);
    }

    /** Puts into the queue what is due for other reasons than changes and its own timers. */
    protected void before(Beat beat) {}

    /**
     * Does what is due for one object; it may be gone.
     *
     * @throws ApiException where the API refused; it is tried again later
     */
    protected abstract void sync(Key key, Beat beat);
}
