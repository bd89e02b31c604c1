package dev.gantry.views.testing;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.gantry.resources.Language;
import dev.gantry.resources.Messages;
import dev.gantry.resources.Stylesheets;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.Fleet;
import dev.gantry.views.navigation.ClusterScope;
import dev.gantry.views.navigation.Faces;
import dev.gantry.views.navigation.Page;
import dev.gantry.views.navigation.PageContext;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.theme.Fonts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.application.Application;
import javafx.scene.Scene;

/** A page in a scene that is not shown, over a fleet of the test's making and time turned by hand. FX thread. */
public final class PageBench implements AutoCloseable {
    public final HandTurnedThreads hand = new HandTurnedThreads(SampleFleet.NOW);
    public final MemorySettings settings;
    public final List<Route> went = new ArrayList<>();
    public final PageContext context;
    private final ClusterScope scope;
    private final Faces faces;

    public PageBench(Fleet fleet, Language language, MemorySettings settings) {
        this.settings = settings;
        scope = new ClusterScope(
                fleet,
                settings,
                hand.threads(),
                fleet.links().stream()
                        .map(ClusterLink::cluster)
                        .map(cluster -> cluster.name())
                        .toList());
        faces = new Faces(scope, settings, hand.threads());
        context = new PageContext(fleet, scope, faces, settings, Messages.in(language), hand.threads(), went::add);
    }

    public PageBench(Fleet fleet) {
        this(fleet, Language.ENGLISH, new MemorySettings());
    }

    /** The page in a scene of that size and theme, shown and laid out. */
    public <P extends Page> P open(Function<PageContext, P> page, boolean dark, int width, int height) {
        Fonts.load();
        Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        P made = page.apply(context);
        Scene scene = new Scene(made.root(), width, height);
        scene.getStylesheets().setAll(Stylesheets.of(dark));
        made.shown();
        settle(made);
        return made;
    }

    /** Lets a second pass and lays out twice, as columns fill what the first pass measured. */
    public void settle(Page page) {
        for (int i = 0; i < 2; i++) {
            page.root().applyCss();
            page.root().layout();
            hand.pass(Duration.ofMillis(600));
        }
        page.root().applyCss();
        page.root().layout();
    }

    public Path picture(String name, Page page) {
        settle(page);
        return Pictures.write(name, page.root().getScene().snapshot(null));
    }

    @Override
    public void close() {
        faces.close();
        scope.close();
    }
}
