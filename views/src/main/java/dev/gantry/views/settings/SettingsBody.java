package dev.gantry.views.settings;

import dev.gantry.resources.Language;
import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.settings.Appearance;
import dev.gantry.services.settings.Appearance.Density;
import dev.gantry.services.settings.Appearance.Theme;
import dev.gantry.services.settings.SettingsStore;
import dev.gantry.views.navigation.PageContext;
import dev.gantry.views.words.ValueWords;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The body of the settings sheet. FX thread; made anew when the language changes. */
public final class SettingsBody extends VBox {
    private static final double WIDTH = 640;
    private static final double CLUSTERS_HEIGHT = 240;

    private final PageContext context;
    private final Messages messages;
    private final SettingsStore settings;

    /** @param file where the settings are kept */
    public SettingsBody(PageContext context, Language language, Path file) {
        this.context = context;
        this.messages = context.messages();
        this.settings = context.settings();
        setPrefWidth(WIDTH);
        Label kept = new Label(messages.text("settings.file", file.toString()));
        kept.getStyleClass().add("setting-note");
        VBox foot = new VBox(kept);
        foot.getStyleClass().addAll("sheet-section", "last");
        getChildren().addAll(appearance(language), clusters(), foot);
    }

    private VBox appearance(Language language) {
        Appearance now = settings.current().appearance();
        VBox section = new VBox(
                row(
                        "settings.theme.name",
                        "",
                        id(
                                "theme",
                                Choices.of(
                                        List.of(Theme.DARK, Theme.LIGHT, Theme.SYSTEM),
                                        now.theme(),
                                        theme -> ValueWords.of(theme, messages),
                                        theme -> change(old -> old.withTheme(theme))))),
                row(
                        "settings.language.name",
                        "",
                        id(
                                "language",
                                Choices.of(
                                        Arrays.asList(Language.values()),
                                        language,
                                        one -> ValueWords.of(one, messages),
                                        one -> change(old -> old.withLanguage(one.tag()))))),
                row(
                        "settings.density.name",
                        "",
                        id(
                                "density",
                                Choices.of(
                                        Arrays.asList(Density.values()),
                                        now.density(),
                                        density -> ValueWords.of(density, messages),
                                        density -> change(old -> old.withDensity(density))))),
                row(
                        "settings.motion.name",
                        "settings.motion.note",
                        id(
                                "motion",
                                Choices.of(
                                        List.of(false, true),
                                        now.reducedMotion(),
                                        reduced -> messages.text(
                                                reduced ? "settings.motion.reduced" : "settings.motion.full"),
                                        reduced -> change(old -> old.withReducedMotion(reduced))))));
        section.getStyleClass().add("sheet-section");
        section.setSpacing(0);
        return section;
    }

    private static Node id(String id, Node node) {
        node.setId("settings-" + id);
        return node;
    }

    private void change(UnaryOperator<Appearance> change) {
        settings.update(old -> old.withAppearance(change.apply(old.appearance())));
    }

    private HBox row(String nameKey, String noteKey, Node control) {
        Label name = new Label(messages.text(nameKey));
        name.getStyleClass().add("setting-name");
        VBox words = new VBox(name);
        if (!noteKey.isEmpty()) {
            Label note = new Label(messages.text(noteKey));
            note.getStyleClass().add("setting-note");
            words.getChildren().add(note);
        }
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words, control);
        row.getStyleClass().add("switch-row");
        return row;
    }

    private VBox clusters() {
        Label title = new Label(messages.text("settings.clusters.name"));
        title.getStyleClass().add("section-title");
        VBox rows = new VBox(2);
        List<ClusterLink> links = context.scope().allProperty().get();
        links.forEach(link ->
                rows.getChildren().add(new ClusterEditor(context, link.cluster().name())));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(CLUSTERS_HEIGHT);
        scroll.setMinHeight(Math.min(CLUSTERS_HEIGHT, links.size() * 38.0));
        VBox section = new VBox(title, scroll);
        section.getStyleClass().add("sheet-section");
        section.setVisible(!links.isEmpty());
        section.managedProperty().bind(section.visibleProperty());
        return section;
    }

    /** Where the keyboard goes first. */
    public Node firstFocus() {
        Node theme = lookup("#settings-theme");
        return theme instanceof Region choices
                ? choices.getChildrenUnmodifiable().getFirst()
                : this;
    }
}
