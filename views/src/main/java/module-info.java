import org.jspecify.annotations.NullMarked;

/** The screens. Sees the domain and the resources, never an adapter. */
@NullMarked
module dev.gantry.views {
    requires static org.jspecify;
    requires transitive dev.gantry.services.domain;
    requires transitive dev.gantry.resources;
    requires transitive javafx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;

    exports dev.gantry.views;
    exports dev.gantry.views.apps;
    exports dev.gantry.views.controls;
    exports dev.gantry.views.details;
    exports dev.gantry.views.events;
    exports dev.gantry.views.fleet;
    exports dev.gantry.views.fx;
    exports dev.gantry.views.navigation;
    exports dev.gantry.views.nodes;
    exports dev.gantry.views.pods;
    exports dev.gantry.views.shell;
    exports dev.gantry.views.tables;
    exports dev.gantry.views.tables.page;
    exports dev.gantry.views.theme;
    exports dev.gantry.views.tour;
    exports dev.gantry.views.words;
}
