package dev.gantry.views.shell;

import dev.gantry.views.navigation.Page;
import dev.gantry.views.navigation.PageContext;
import dev.gantry.views.navigation.PageFactory;
import dev.gantry.views.navigation.Route;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A page of one label that remembers what the shell did to it. */
final class FakePage implements Page {
    private final VBox root;
    private Route route;
    private final List<String> calls = new ArrayList<>();

    FakePage(Route route, PageContext context) {
        this.route = route;
        Label title = new Label(context.messages().text(titleKey()));
        title.getStyleClass().add("page-title");
        root = new VBox(title);
        root.getStyleClass().add("page");
        root.setId("page-" + Destinations.idOf(route));
        root.setFocusTraversable(true);
        root.setAccessibleText("page");
    }

    static PageFactory factory(PageContext context, List<FakePage> made) {
        return route -> {
            FakePage page = new FakePage(route, context);
            made.add(page);
            return page;
        };
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    void cameToShow(Route next) {
        route = next;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String titleKey() {
        return Destinations.idOf(route) + ".title";
    }

    @Override
    public Route route() {
        return route;
    }

    @Override
    public int rows() {
        return 70;
    }

    @Override
    public void shown() {
        calls.add("shown");
    }

    @Override
    public void hidden() {
        calls.add("hidden");
    }

    @Override
    public void focusFilter() {
        calls.add("filter");
    }

    @Override
    public void close() {
        calls.add("close");
    }
}
