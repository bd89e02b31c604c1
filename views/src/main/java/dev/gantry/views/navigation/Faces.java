package dev.gantry.views.navigation;

import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.settings.ClusterChoice;
import dev.gantry.services.settings.Settings;
import dev.gantry.services.settings.SettingsStore;
import dev.gantry.views.controls.ClusterFace;
import dev.gantry.views.controls.ClusterFaces;
import dev.gantry.views.controls.Guard;
import dev.gantry.views.fx.Threads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How each cluster is told from the others: what the user chose, else letters and colours by order. FX thread; the
 * property changes when the kubeconfig or the user's choices do.
 */
public final class Faces implements AutoCloseable {
    private static final ClusterFace NOBODY = new ClusterFace("", "?", 1, Guard.NORMAL);

    private final ReadOnlyObjectWrapper<Map<String, ClusterFace>> faces =
            new ReadOnlyObjectWrapper<>(this, "faces", Map.of());
    private final ClusterScope scope;
    private final SettingsStore settings;
    private final javafx.util.Subscription clusters;
    private final Subscription choices;

    public Faces(ClusterScope scope, SettingsStore settings, Threads threads) {
        this.scope = scope;
        this.settings = settings;
        clusters = scope.allProperty().subscribe(links -> refresh());
        choices = settings.onChange(next -> threads.fx().execute(this::refresh));
    }

    /** All faces by the cluster's name. */
    public ReadOnlyObjectProperty<Map<String, ClusterFace>> facesProperty() {
        return faces.getReadOnlyProperty();
    }

    /** The face of a cluster, one made for the occasion where the cluster left the kubeconfig. */
    public ClusterFace of(String cluster) {
        ClusterFace face = faces.get().get(cluster);
        return face != null ? face : faces(List.of(cluster)).getOrDefault(cluster, NOBODY);
    }

    private void refresh() {
        List<String> names = scope.allProperty().get().stream()
                .map(ClusterLink::cluster)
                .map(cluster -> cluster.name())
                .toList();
        Map<String, ClusterFace> next = faces(names);
        if (!next.equals(faces.get())) {
            faces.set(next);
        }
    }

    private Map<String, ClusterFace> faces(List<String> names) {
        Settings now = settings.current();
        Map<String, ClusterFace> merged = new LinkedHashMap<>();
        ClusterFaces.assign(names).forEach((name, standard) -> merged.put(name, merged(name, standard, now)));
        return merged;
    }

    private static ClusterFace merged(String name, ClusterFace standard, Settings settings) {
        ClusterChoice choice = settings.cluster(name);
        return new ClusterFace(
                name,
                choice.letters().isEmpty() ? standard.letters() : choice.letters(),
                choice.colour() == 0 ? standard.hue() : choice.colour(),
                guard(choice.effectiveProtection()));
    }

    /** The look of a protection. */
    public static Guard guard(Protection protection) {
        return switch (protection) {
            case NORMAL -> Guard.NORMAL;
            case PROTECTED -> Guard.PROTECTED;
            case READ_ONLY -> Guard.READ_ONLY;
        };
    }

    @Override
    public void close() {
        clusters.unsubscribe();
        choices.close();
    }
}
