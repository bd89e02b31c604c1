package dev.gantry.views.shell;

import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.settings.Appearance;
import dev.gantry.services.settings.Appearance.Theme;
import dev.gantry.views.navigation.Navigator;
import dev.gantry.views.navigation.Page;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.tour.TourModel;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;

/** Answers what presses, keys and pages ask for. FX thread. */
final class ShellActs implements ShellKeys.Asks, Navigator {
    private final Parts parts;
    private final Host host;
    private final BooleanSupplier dark;
    private final Supplier<Built> built;
    private final Supplier<PageHolder> holder;
    private final TourModel tour;

    /** @param dark whether dark is shown, whoever decided it */
    ShellActs(Parts parts, Host host, BooleanSupplier dark, Supplier<Built> built, Supplier<PageHolder> holder) {
        this.parts = parts;
        this.host = host;
        this.dark = dark;
        this.built = built;
        this.holder = holder;
        this.tour = new TourModel(
                parts.scope().shownProperty()::get, parts.threads().clock(), this::open);
    }

    private Sheets sheets() {
        return new Sheets(built.get(), host, new PaletteEntries(built.get().frame(), host));
    }

    private Overlay overlay() {
        return built.get().view().overlay();
    }

    /** Which step of the tour is on. */
    TourModel tourModel() {
        return tour;
    }

    @Override
    public void open(Route route) {
        overlay().dismiss();
        holder.get().open(route);
    }

    @Override
    public void back() {
        overlay().dismiss();
        holder.get().back();
    }

    @Override
    public void forward() {
        overlay().dismiss();
        holder.get().forward();
    }

    @Override
    public void palette() {
        sheets().palette();
    }

    @Override
    public void settings() {
        sheets().settings();
    }

    @Override
    public void keys() {
        sheets().keys();
    }

    @Override
    public void tour() {
        overlay().dismiss();
        tour.begin();
    }

    @Override
    public void cluster(String name, Node under) {
        sheets().cluster(name, under);
    }

    @Override
    public void clusters(Node under) {
        sheets().clusters(under);
    }

    @Override
    public void foldRail() {
        change(old -> old.withRailCollapsed(!old.railCollapsed()));
    }

    @Override
    public void switchTheme() {
        change(old -> old.withTheme(dark.getAsBoolean() ? Theme.LIGHT : Theme.DARK));
    }

    private void change(UnaryOperator<Appearance> change) {
        parts.settings().update(old -> old.withAppearance(change.apply(old.appearance())));
    }

    @Override
    public void focusFilter() {
        Page page = holder.get().page();
        if (page != null) {
            page.focusFilter();
        }
    }

    @Override
    public void retryAll() {
        parts.scope().connectedProperty().get().forEach(ClusterLink::retryNow);
    }

    @Override
    public void fullScreen() {
        host.fullScreen().run();
    }

    @Override
    public void quit() {
        host.quit().run();
    }

    @Override
    public boolean isCovered() {
        return overlay().isOpen();
    }
}
