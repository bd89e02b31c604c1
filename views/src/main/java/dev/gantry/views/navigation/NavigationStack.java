package dev.gantry.views.navigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the user was and can go back to, as a browser keeps it: going somewhere new forgets what lay ahead. Not
 * synchronised; one thread, in the application the FX thread.
 */
public final class NavigationStack {
    /** Old enough entries are forgotten. */
    static final int LIMIT = 100;

    private final List<Route> routes = new ArrayList<>();
    private int at = -1;

    /** Where the user is; empty before the first visit. */
    public Optional<Route> current() {
        return at < 0 ? Optional.empty() : Optional.of(routes.get(at));
    }

    /** Goes somewhere; going where one is already changes nothing. */
    public void visit(Route route) {
        if (current().filter(route::equals).isPresent()) {
            return;
        }
        routes.subList(at + 1, routes.size()).clear();
        routes.add(route);
        if (routes.size() > LIMIT) {
            routes.removeFirst();
        }
        at = routes.size() - 1;
    }

    /** Remembers what the present page came to show meanwhile, so that coming back finds it. */
    public void amend(Route route) {
        if (at >= 0) {
            routes.set(at, route);
        }
    }

    public boolean canGoBack() {
        return at > 0;
    }

    public boolean canGoForward() {
        return at + 1 < routes.size();
    }

    /** One step back, where there is one. */
    public Optional<Route> back() {
        return canGoBack() ? Optional.of(routes.get(--at)) : Optional.empty();
    }

    /** One step forward, where there is one. */
    public Optional<Route> forward() {
        return canGoForward() ? Optional.of(routes.get(++at)) : Optional.empty();
    }
}
