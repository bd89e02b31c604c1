package dev.gantry.views.shell;

import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.views.navigation.PageContext;
import dev.gantry.views.navigation.Route;
import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.Node;

/** What the parts of the frame share: the page's context, and what they ask the shell to do. FX thread. */
record Frame(PageContext context, Asks asks) {
    /** What a press in the frame may ask for. */
    interface Asks {
        void open(Route route);

        void back();

        void forward();

        void palette();

        void settings();

        void keys();

        /** Walks through the screens from the first step. */
        void tour();

        void foldRail();

        /** The panel of one cluster, under a node. */
        void cluster(String name, Node under);

        /** The list of all clusters, under a node. */
        void clusters(Node under);
    }

    Messages messages() {
        return context.messages();
    }

    String text(String key, Object... arguments) {
        return context.messages().text(key, arguments);
    }

    /** A cluster's state in words, as of now. */
    ClusterWords words(ClusterLink link) {
        return ClusterWords.of(link.cluster().name(), link.state(), now(), zone(), messages());
    }

    Instant now() {
        return context.threads().clock().instant();
    }

    ZoneId zone() {
        return ZoneId.systemDefault();
    }
}
