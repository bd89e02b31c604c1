package dev.gantry.views.navigation;

/** Makes the page of a route, on the FX thread; the caller owns and closes it. */
@FunctionalInterface
public interface PageFactory {
    Page create(Route route);
}
