package dev.gantry.views.navigation;

import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.Fleet;
import dev.gantry.services.settings.SettingsStore;
import dev.gantry.views.fx.Threads;

/**
 * What every page is given. Immutable; the FX thread. A page lives with one language: when the user chooses another,
 * the shell closes it and makes it again with other messages.
 *
 * @param fleet every cluster of the kubeconfig, connected or not
 * @param scope which of them the screens show
 * @param faces their letters, colours and guards
 * @param messages the sentences of the language the page is made in
 * @param navigator where to ask for another page
 */
public record PageContext(
        Fleet fleet,
        ClusterScope scope,
        Faces faces,
        SettingsStore settings,
        Messages messages,
        Threads threads,
        Navigator navigator) {}
