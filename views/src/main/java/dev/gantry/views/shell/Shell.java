package dev.gantry.views.shell;

import dev.gantry.resources.Language;
import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.evening.EventClock;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.settings.Appearance;
import dev.gantry.services.settings.Appearance.Density;
import dev.gantry.services.settings.Settings;
import dev.gantry.views.controls.EmptyState;
import dev.gantry.views.controls.Icon;
import dev.gantry.views.evening.EveningBar;
import dev.gantry.views.fx.Coalescer;
import dev.gantry.views.navigation.Page;
import dev.gantry.views.navigation.PageContext;
import dev.gantry.views.navigation.PageFactory;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.tour.TourLayer;
import dev.gantry.views.tour.TourModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The frame of the window and the page in it. Opens pages, goes back and forward, puts sheets over them, and makes both
 * anew when the user chooses another language or row height. FX thread.
 */
public final class Shell implements AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(1);
    /** How soon the evening's clock and the tour's outlines follow what they show. */
    private static final Duration SOON = Duration.ofMillis(200);

    private final Parts parts;
    private final Host host;
    private final Function<PageContext, PageFactory> pages;
    private final StackPane root = new StackPane();
    private final ShellActs acts;
    private final Notices notices = new Notices(this::showNotices);
    private final List<Subscription> clusterStates = new ArrayList<>();
    private final List<Runnable> closers = new ArrayList<>();
    private final Coalescer refresh;
    private final TallyBoard tallies;
    private final PageHolder holder;
    private Built built;

    /** @param pages makes a page factory for each context, that is for each language */
    public Shell(Parts parts, Function<PageContext, PageFactory> pages, Host host, BooleanSupplier dark) {
        this.parts = parts;
        this.pages = pages;
        this.host = host;
        acts = new ShellActs(parts, host, dark, this::built, this::holder);
        refresh = new Coalescer(parts.threads(), this::refresh);
        tallies = new TallyBoard(parts.scope(), parts.threads());
        Appearance appearance = parts.settings().current().appearance();
        built = build(language(appearance), appearance.density());
        holder = new PageHolder(built.factory(), this::pageChanged);
        root.getChildren().setAll(built.view());
        new ShellKeys(acts, parts.scope()).installOn(root);
        listen();
        parts.settings().problems().forEach(problem -> notices.tell(Notice.settings(problem)));
        holder.open(new Route.Fleet());
    }

    /** What goes into the scene; the same node always. */
    public Parent root() {
        return root;
    }

    /** Tells the user something that belongs to no page. */
    public void tell(Notice notice) {
        notices.tell(notice);
    }

    /** Tells that a table was found to differ from the server's list and was put right. */
    public void tellDifference(String cluster, List<String> differences) {
        notices.tell(Notice.difference(cluster, differences));
    }

    /** Opens a page, as a press in the rail acts. */
    public void open(Route route) {
        acts.open(route);
    }

    /** The tour, for whoever begins it from outside. */
    public TourModel tour() {
        return acts.tourModel();
    }

    /** Whether everything the tour's step outlines is on the screen. */
    public boolean isTourInPlace() {
        return built.view().tour().isInPlace();
    }

    /** Everything a first minute with the window shows, one step each, for warming up. */
    public List<Runnable> walk() {
        List<Runnable> steps = new ArrayList<>();
        Destinations.ALL.forEach(destination -> steps.add(() -> open(destination.route())));
        steps.addAll(List.of(acts::palette, acts::settings, acts::keys, acts::switchTheme, acts::switchTheme));
        return steps;
    }

    /** The page that is open, if one is. */
    public @Nullable Page page() {
        return holder.page();
    }

    private Built built() {
        return built;
    }

    private PageHolder holder() {
        return holder;
    }

    private void listen() {
        closers.add(new ConnectionKeeper(parts.scope())::close);
        closers.add(tallies::close);
        closers.add(tallies.talliesProperty().subscribe(next -> built.view().show(next))::unsubscribe);
        closers.add(parts.scope().allProperty().subscribe(links -> present())::unsubscribe);
        closers.add(parts.scope().connectedProperty().subscribe(this::follow)::unsubscribe);
        closers.add(parts.scope().shownProperty().subscribe(links -> refresh.mark())::unsubscribe);
        closers.add(parts.faces().facesProperty().subscribe(faces -> refresh.mark())::unsubscribe);
        closers.add(root.widthProperty().subscribe(width -> fold())::unsubscribe);
        closers.add(parts.settings().onChange(next -> parts.threads().fx().execute(() -> apply(next)))::close);
        closers.add(parts.threads().timers().every(TICK, parts.threads().fx(), this::refresh)::close);
        closers.add(parts.threads().timers().every(SOON, parts.threads().fx(), this::followSoon)::close);
        acts.tourModel().onStep(() -> built.view().tour().show());
        EventClock evening = host.evening();
        if (evening != null) {
            closers.add(evening.onTurn(() -> parts.threads().fx().execute(this::turned))::close);
        }
    }

    private void followSoon() {
        built.view().follow();
    }

    private void turned() {
        followSoon();
        present();
    }

    private void follow(List<ClusterLink> connected) {
        clusterStates.forEach(Subscription::close);
        clusterStates.clear();
        connected.forEach(link -> clusterStates.add(link.onState(state -> refresh.mark())));
        refresh.mark();
    }

    private static Language language(Appearance appearance) {
        return appearance.language().isEmpty()
                ? Language.of(Locale.getDefault())
                : Language.ofTag(appearance.language());
    }

    private Built build(Language language, Density density) {
        PageContext context = parts.context(Messages.in(language), acts);
        Frame frame = new Frame(context, acts);
        EventClock evening = host.evening();
        FrameView view = new FrameView(
                frame,
                new NoticeStack(frame, notices::dismiss, host.copy()),
                new TourLayer(acts.tourModel(), context.messages()),
                evening == null ? null : new EveningBar(evening, context.messages(), acts::tour));
        return new Built(language, density, frame, view, pages.apply(context));
    }

    private void apply(Settings settings) {
        Language language = language(settings.appearance());
        Density density = settings.appearance().density();
        if (language != built.language() || density != built.density()) {
            rebuild(build(language, density));
        }
        fold();
        refresh.mark();
    }

    private void rebuild(Built next) {
        boolean settingsWereOpen =
                built.view().overlay().content() instanceof Sheet sheet && "settings".equals(sheet.getId());
        built.view().overlay().dismiss();
        built = next;
        root.getChildren().setAll(built.view());
        holder.use(built.factory());
        showNotices();
        built.view().tour().show();
        built.view().show(tallies.talliesProperty().get());
        if (settingsWereOpen) {
            acts.settings();
        }
    }

    private void fold() {
        boolean chosen = parts.settings().current().appearance().railCollapsed();
        boolean narrow = root.getWidth() > 0 && root.getWidth() < FrameView.NARROW;
        built.view().collapse(chosen || narrow);
    }

    /** The kubeconfig changed: with no cluster in it no page has anything to say. */
    private void present() {
        boolean nothing = isMaking() || parts.scope().allProperty().get().isEmpty();
        if (!nothing) {
            parts.fleet().problems().forEach(problem -> notices.tell(Notice.kubeconfig(problem)));
        }
        holder.suspend(nothing);
        refresh.mark();
    }

    /** While a fleet is still being made nobody answers, which is no trouble and should not look like one. */
    private boolean isMaking() {
        EventClock evening = host.evening();
        return evening != null && !evening.read().hasBegun();
    }

    private void pageChanged() {
        Page page = holder.page();
        built.view().show(page == null ? insteadOfAPage() : page.root());
        built.view().select(holder.route().map(Destinations::idOf).orElse(""));
        built.view().canGo(holder.canGoBack(), holder.canGoForward());
        refresh.mark();
    }

    private Node insteadOfAPage() {
        if (isMaking()) {
            EmptyState making = new EmptyState();
            making.show(
                    Icon.TIME,
                    built.frame().text("evening.making"),
                    built.frame().text("evening.making.meaning"));
            return making;
        }
        return new NoClusters(built.frame(), host.kubeconfigs(), parts.fleet().problems());
    }

    private void showNotices() {
        built.view().show(notices.open());
    }

    private void refresh() {
        built.view().refresh(holder.page());
    }

    @Override
    public void close() {
        closers.forEach(Runnable::run);
        clusterStates.forEach(Subscription::close);
        refresh.close();
        holder.close();
    }
}
