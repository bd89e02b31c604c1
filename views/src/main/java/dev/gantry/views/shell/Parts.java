package dev.gantry.views.shell;

import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.Fleet;
import dev.gantry.services.settings.SettingsStore;
import dev.gantry.views.fx.Threads;
import dev.gantry.views.navigation.ClusterScope;
import dev.gantry.views.navigation.Faces;
import dev.gantry.views.navigation.Navigator;
import dev.gantry.views.navigation.PageContext;

/** What the shell is put together from; it owns none of them. Immutable. */
public record Parts(Fleet fleet, ClusterScope scope, Faces faces, SettingsStore settings, Threads threads) {
    PageContext context(Messages messages, Navigator navigator) {
        return new PageContext(fleet, scope, faces, settings, messages, threads, navigator);
    }
}
