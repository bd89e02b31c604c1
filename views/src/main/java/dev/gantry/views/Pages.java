package dev.gantry.views;

import dev.gantry.views.navigation.Page;
import dev.gantry.views.navigation.PageContext;
import dev.gantry.views.navigation.PageFactory;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.pods.PodsView;

/** Which page belongs to which route. FX thread. */
public final class Pages implements PageFactory {
    private final PageContext context;

    public Pages(PageContext context) {
        this.context = context;
    }

    @Override
    public Page create(Route route) {
        return switch (route) {
            default -> new PodsView(context, "");
        };
    }
}
