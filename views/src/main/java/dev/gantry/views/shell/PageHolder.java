package dev.gantry.views.shell;

import dev.gantry.views.navigation.NavigationStack;
import dev.gantry.views.navigation.Page;
import dev.gantry.views.navigation.PageFactory;
import dev.gantry.views.navigation.Route;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** The one page that is open, and the way back. Closes each page before it opens the next. FX thread. */
final class PageHolder implements AutoCloseable {
    private final NavigationStack history = new NavigationStack();
    private final Runnable changed;
    private PageFactory factory;
    private @Nullable Page page;
    private boolean suspended;

    /** @param changed called after another page was opened, or none is open any more */
    PageHolder(PageFactory factory, Runnable changed) {
        this.factory = factory;
        this.changed = changed;
    }

    @Nullable
    Page page() {
        return page;
    }

    Optional<Route> route() {
        return history.current();
    }

    boolean canGoBack() {
        return history.canGoBack();
    }

    boolean canGoForward() {
        return history.canGoForward();
    }

    void open(Route route) {
        remember();
        if (page != null && route().filter(route::equals).isPresent()) {
            return;
        }
        history.visit(route);
        show();
    }

    void back() {
        remember();
        if (history.back().isPresent()) {
            show();
        }
    }

    void forward() {
        remember();
        if (history.forward().isPresent()) {
            show();
        }
    }

    /** Makes the open page again with another factory, at the same place. */
    void use(PageFactory next) {
        remember();
        factory = next;
        show();
    }

    /** Closes the page while there is nothing to show, and opens it again afterwards. */
    void suspend(boolean nothingToShow) {
        if (nothingToShow != suspended) {
            remember();
            suspended = nothingToShow;
            show();
        }
    }

    private void remember() {
        if (page != null) {
            history.amend(page.route());
        }
    }

    private void show() {
        closePage();
        Optional<Route> route = history.current();
        if (!suspended && route.isPresent()) {
            page = factory.create(route.get());
        }
        changed.run();
        if (page != null) {
            page.shown();
            focusUnlessItDidSo(page.root());
        }
    }

    /** The keyboard must not stay behind in the page that is gone. */
    private static void focusUnlessItDidSo(Parent root) {
        Scene scene = root.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        if (owner == null || owner.getScene() != scene) {
            root.requestFocus();
        }
    }

    private void closePage() {
        Page old = page;
        page = null;
        if (old != null) {
            old.hidden();
            old.close();
        }
    }

    @Override
    public void close() {
        closePage();
    }
}
