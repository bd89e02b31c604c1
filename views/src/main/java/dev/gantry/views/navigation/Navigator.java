package dev.gantry.views.navigation;

/** How a page asks to go elsewhere; the shell answers. FX thread. */
@FunctionalInterface
public interface Navigator {
    void open(Route route);
}
