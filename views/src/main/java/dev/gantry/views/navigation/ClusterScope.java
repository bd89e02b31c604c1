package dev.gantry.views.navigation;

import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.Fleet;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.settings.ScopeChoice;
import dev.gantry.services.settings.SettingsStore;
import dev.gantry.views.fx.Threads;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which clusters are connected and which of those the screens show. Every method belongs to the FX thread, every
 * property changes there.
 *
 * <p>All clusters of the kubeconfig are known; those the user asked for are connected and stay so; of those either all
 * are shown or the chosen ones. Hiding a cluster keeps it connected, so that showing it again costs nothing. What the
 * user asks for is remembered for the next start.
 */
public final class ClusterScope implements AutoCloseable {
    private final SettingsStore settings;
    private final ReadOnlyObjectWrapper<List<ClusterLink>> all = new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private final ReadOnlyObjectWrapper<List<ClusterLink>> connected =
            new ReadOnlyObjectWrapper<>(this, "connected", List.of());
    private final ReadOnlyObjectWrapper<List<ClusterLink>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", List.of());
    private final Subscription links;
    private SortedSet<String> connectedNames;
    private SortedSet<String> chosenNames;
    private boolean chosen;

    /**
     * The scope the user left, over these clusters.
     *
     * @param connectFirst names of the clusters to connect to now
     */
    public ClusterScope(Fleet fleet, SettingsStore settings, Threads threads, Collection<String> connectFirst) {
        this.settings = settings;
        ScopeChoice last = settings.current().scope();
        connectedNames = new TreeSet<>(connectFirst);
        chosenNames = last.shown();
        chosen = last.chosen();
        present(fleet.links());
        links = fleet.onLinks(next -> threads.fx().execute(() -> present(next)));
    }

    /**
     * The clusters to connect to at a start: those asked for on the command line, else those of last time that still
     * exist, else the current context, else the only one there is.
     */
    public static List<String> firstOf(
            List<String> known, List<String> asked, SortedSet<String> lastTime, String currentContext) {
        List<String> wanted = known.stream().filter(asked::contains).toList();
        if (!wanted.isEmpty()) {
            return wanted;
        }
        List<String> again = known.stream().filter(lastTime::contains).toList();
        if (!again.isEmpty()) {
            return again;
        }
        if (known.contains(currentContext)) {
            return List.of(currentContext);
        }
        return known.size() == 1 ? known : List.of();
    }

    /** Every cluster of the kubeconfig, in its order. */
    public ReadOnlyObjectProperty<List<ClusterLink>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Those that are kept up to date. */
    public ReadOnlyObjectProperty<List<ClusterLink>> connectedProperty() {
        return connected.getReadOnlyProperty();
    }

    /** Those whose rows belong on the screens, in the kubeconfig's order. */
    public ReadOnlyObjectProperty<List<ClusterLink>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public boolean isConnected(String cluster) {
        return connectedNames.contains(cluster);
    }

    public boolean isShown(String cluster) {
        return isConnected(cluster) && (!chosen || chosenNames.contains(cluster));
    }

    /** Whether some connected cluster is left out. */
    public boolean isNarrowed() {
        return shown.get().size() < connected.get().size();
    }

    /** Connects a cluster and shows it. */
    public void connect(String cluster) {
        connectedNames = with(connectedNames, cluster, true);
        if (chosen) {
            chosenNames = with(chosenNames, cluster, true);
        }
        changed();
    }

    /** Lets a cluster go: it is neither kept up to date nor shown. */
    public void disconnect(String cluster) {
        connectedNames = with(connectedNames, cluster, false);
        chosenNames = with(chosenNames, cluster, false);
        changed();
    }

    /** Shows a hidden cluster, hides a shown one (unless it is the last), connects one that is not connected. */
    public void toggle(String cluster) {
        if (!isConnected(cluster)) {
            connect(cluster);
            return;
        }
        SortedSet<String> now = new TreeSet<>();
        shown.get().forEach(link -> now.add(link.cluster().name()));
        SortedSet<String> next = with(now, cluster, !isShown(cluster));
        if (!next.isEmpty()) {
            choose(next);
        }
    }

    /** Shows this cluster and no other, connecting it if need be. */
    public void showOnly(String cluster) {
        connectedNames = with(connectedNames, cluster, true);
        choose(new TreeSet<>(List.of(cluster)));
    }

    /** Shows every connected cluster. */
    public void showAll() {
        choose(new TreeSet<>(connectedNames));
    }

    private void choose(SortedSet<String> names) {
        chosen = !names.containsAll(connectedNames);
        chosenNames = chosen ? names : new TreeSet<>();
        changed();
    }

    private void changed() {
        ScopeChoice choice = new ScopeChoice(chosen, chosenNames, connectedNames);
        settings.update(old -> old.withScope(choice));
        refresh();
    }

    private void present(List<ClusterLink> next) {
        if (!next.equals(all.get())) {
            all.set(List.copyOf(next));
        }
        refresh();
    }

    private void refresh() {
        boolean someChosenIsThere = all.get().stream()
                .map(link -> link.cluster().name())
                .anyMatch(name -> connectedNames.contains(name) && chosenNames.contains(name));
        chosen = chosen && someChosenIsThere;
        set(connected, link -> isConnected(link.cluster().name()));
        set(shown, link -> isShown(link.cluster().name()));
    }

    private void set(ReadOnlyObjectWrapper<List<ClusterLink>> property, Predicate<ClusterLink> rule) {
        List<ClusterLink> next = all.get().stream().filter(rule).toList();
        if (!next.equals(property.get())) {
            property.set(next);
        }
    }

    private static SortedSet<String> with(SortedSet<String> names, String name, boolean in) {
        SortedSet<String> next = new TreeSet<>(names);
        if (in) {
            next.add(name);
        } else {
            next.remove(name);
        }
        return next;
    }

    @Override
    public void close() {
        links.close();
    }
}
