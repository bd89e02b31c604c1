package dev.gantry.views.controls;

import dev.gantry.resources.Messages;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every shared control in its states on one sheet, as a picture to judge and as a place for style sheets to fail. */
final class Gallery {
    private static final ClusterFace SH = new ClusterFace("live-sh", "SH", 1, Guard.PROTECTED);
    private static final ClusterFace GZ = new ClusterFace("live-gz", "GZ", 2, Guard.NORMAL);
    private static final ClusterFace ED = new ClusterFace("edge-cn", "ED", 3, Guard.READ_ONLY);
    private static final double[] RATES = rates();

    private final Messages words;

    Gallery(Messages words) {
        this.words = words;
    }

    VBox build() {
        VBox page = new VBox();
        page.getStyleClass().add("page");
        page.setPrefSize(1000, 900);
        page.getChildren()
                .addAll(topBar(), head(), tools(), views(), staleBanner(), deniedBanner(), body(), selection());
        return page;
    }

    private HBox topBar() {
        HBox bar = new HBox();
        bar.getStyleClass().add("top-bar");
        Label name = label("Gantry", "brand-name");
        HBox brand = new HBox(new BrandSign(), name);
        brand.getStyleClass().add("brand");
        HBox search = new HBox(
                Icon.SEARCH.node(), label(words.text("shell.search.hint"), "search-hint"), grow(), key("Ctrl K"));
        search.getStyleClass().add("search-box");
        search.setPrefWidth(320);
        ToolButton settings = new ToolButton(Icon.SETTINGS, words.text("shell.settings.name"), () -> {});
        bar.getChildren().addAll(brand, search, grow(), chip(SH), chip(ED), settings);
        return bar;
    }

    private HBox chip(ClusterFace face) {
        HBox chip = new HBox(
                new ClusterSquare(ClusterSquare.Size.CHIP, face),
                label(face.name(), "cluster-name"),
                face.guard().icon().node("icon-12"),
                new StateMark(face == ED ? Tone.LOST : Tone.HEALTHY));
        chip.getStyleClass().add("cluster-chip");
        return chip;
    }

    private HBox head() {
        HBox head = new HBox(
                label(words.text("pods.title"), "page-title"),
                label(words.text("pods.summary.apps", 70, 7012, 18), "page-summary"),
                grow(),
                badge(Tone.HEALTHY, words.text("freshness.clusters.live", 2)),
                badge(Tone.LOST, words.text("freshness.cluster.old", "edge-cn", words.text("time.seconds", 38))),
                badge(Tone.OFFLINE, words.text("freshness.offline", "20:03")),
                badge(Tone.UNKNOWN, words.text("freshness.denied")));
        head.getStyleClass().add("page-head");
        return head;
    }

    private HBox tools() {
        FilterBar filter = new FilterBar();
        filter.setWords(words.text("pods.filter.prompt"), words.text("filter.name"), words.text("filter.remove"));
        filter.setExpression("state:failing,warning restarts>3 -app:gift-rank");
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox tools = new HBox(
                filter,
                new ToolButton(Icon.SAVE_VIEW, words.text("selection.show"), () -> {}),
                new ToolButton(Icon.COLUMNS, words.text("table.columns.name"), () -> {}),
                new ToolButton(Icon.DENSITY, words.text("table.density.name"), () -> {}),
                new ToolButton(Icon.EXPORT, words.text("export.csv"), () -> {}));
        tools.getStyleClass().add("page-tools");
        return tools;
    }

    private HBox views() {
        ViewChip failing = view(words.text("view.edited", words.text("pods.view.failing")), "70");
        failing.setSelected(true);
        HBox views = new HBox(
                failing,
                view(words.text("pods.view.restarting"), "18"),
                view(words.text("pods.view.pending"), "37"),
                view(words.text("pods.view.all"), words.count(7012)));
        views.getStyleClass().add("page-views");
        return views;
    }

    private Banner staleBanner() {
        Banner banner = new Banner();
        String silent = words.text("time.minutes", 2, 14);
        banner.show(
                Tone.LOST,
                words.text("banner.stale", "live-gz", silent),
                words.text("banner.stale.rows", 12, "22:52:06"));
        banner.setNote(words.text("banner.more", 2));
        Button retry = button(words.text("banner.try-now"), "bar-button");
        retry.setGraphic(Icon.RETRY.node());
        banner.setActions(retry, button(words.text("banner.why"), "bar-button", "plain"));
        return banner;
    }

    private Banner deniedBanner() {
        Banner banner = new Banner();
        banner.show(Tone.WARNING, words.text("pods.denied.title", "pay"), words.text("pods.denied.meaning"));
        banner.setNote("");
        return banner;
    }

    private Node body() {
        HBox row = new HBox(12, card(), marks());
        VBox body = new VBox(12, row, empty(), buttons());
        body.setPadding(new Insets(12, 16, 12, 16));
        VBox.setVgrow(body, Priority.ALWAYS);
        return body;
    }

    private VBox card() {
        HealthBar health = new HealthBar();
        health.show(
                Map.of(Tone.FAILING, 28L, Tone.WARNING, 21L, Tone.PROGRESSING, 39L, Tone.HEALTHY, 4298L),
                words.text("fleet.card.health", 28, 21, 39, 4298));
        Sparkline line = new Sparkline(90, 26);
        line.show(RATES, words.text("fleet.card.changes", 186));
        HBox title = new HBox(
                10,
                new ClusterSquare(ClusterSquare.Size.CARD, SH),
                label("live-sh", "card-title"),
                new ProtectionTag(Guard.PROTECTED, words.text("cluster.protection.protected")),
                grow(),
                badge(Tone.HEALTHY, words.text("freshness.live")));
        title.setAlignment(Pos.CENTER_LEFT);
        HBox figures = new HBox(
                8, label(words.count(4386), "figure"), label(words.text("fleet.card.pods"), "card-unit"), grow(), line);
        figures.setAlignment(Pos.CENTER_LEFT);
        HBox counts = new HBox(
                12, count(Tone.FAILING, 28), count(Tone.WARNING, 21), count(Tone.PROGRESSING, 39), count(Tone.LOST, 0));
        HBox meters = new HBox(
                16, meter("fleet.card.cpu", 0.78), meter("fleet.card.memory", 0.91), meter("value.unknown", 0.97));
        VBox card = new VBox(title, figures, counts, health, meters);
        card.getStyleClass().addAll("panel", "cluster-card");
        card.setPrefWidth(420);
        return card;
    }

    private VBox meter(String key, double load) {
        Meter meter = new Meter(110, 4, true);
        meter.show(load, words.percent(load));
        HBox title = new HBox(label(words.text(key), "small", "muted"), grow(), label(words.percent(load), "small"));
        return new VBox(4, title, meter);
    }

    private VBox marks() {
        VBox list = new VBox(8);
        for (Tone tone : Tone.values()) {
            Label word = label(words.text("tone." + tone.name().toLowerCase()), "tone-word", "small");
            HBox pair = new HBox(6, new StateMark(tone), word);
            tone.applyTo(pair);
            word.setMinWidth(90);
            pair.setAlignment(Pos.CENTER_LEFT);
            pair.getChildren().add(new Pill(tone, word.getText()));
            list.getChildren().add(pair);
        }
        HBox squares = new HBox(8);
        for (ClusterSquare.Size size : ClusterSquare.Size.values()) {
            squares.getChildren()
                    .addAll(new ClusterSquare(size, SH), new ClusterSquare(size, GZ), new ClusterSquare(size, ED));
        }
        squares.setAlignment(Pos.CENTER_LEFT);
        HBox tags = new HBox(8);
        for (Guard guard : Guard.values()) {
            String key = "cluster.protection." + guard.name().toLowerCase().replace('_', '-');
            tags.getChildren().add(new ProtectionTag(guard, words.text(key)));
        }
        HBox hues = new HBox(6);
        for (int hue = 1; hue <= ClusterFace.HUES; hue++) {
            hues.getChildren()
                    .addAll(
                            new ClusterSquare(
                                    ClusterSquare.Size.CHIP, new ClusterFace("c" + hue, "K" + hue, hue, Guard.NORMAL)),
                            new ClusterSquare(
                                    ClusterSquare.Size.CHIP,
                                    new ClusterFace("c" + hue, "K" + hue, hue, Guard.READ_ONLY)));
        }
        VBox right = new VBox(12, squares, tags, hues, label("gift-rank 0O 1lI 观众榜刷新 用时=52ms", "mono"));
        HBox both = new HBox(24, list, right);
        VBox panel = new VBox(both);
        panel.getStyleClass().add("panel");
        panel.setPadding(new Insets(12, 14, 12, 14));
        HBox.setHgrow(panel, Priority.ALWAYS);
        return panel;
    }

    private EmptyState empty() {
        EmptyState empty = new EmptyState();
        empty.show(
                Icon.HIDDEN,
                words.text("pods.no-match.title"),
                words.text("pods.no-match.meaning", 7012),
                button(words.text("filter.clear"), "bar-button"));
        return empty;
    }

    private HBox buttons() {
        TextField field = new TextField("live-sh");
        field.getStyleClass().add("field");
        ToggleButton dark = segment(words.text("settings.theme.dark"));
        dark.setSelected(true);
        HBox segments = new HBox(
                dark, segment(words.text("settings.theme.light")), segment(words.text("settings.theme.system")));
        segments.getStyleClass().add("segments");
        segments.setMaxHeight(Region.USE_PREF_SIZE);
        HBox row = new HBox(
                8,
                button(words.text("shell.close.name"), "sheet-button"),
                button(words.text("banner.try-now"), "sheet-button", "primary"),
                button(words.text("selection.clear"), "sheet-button", "destroy"),
                field,
                segments,
                key("Enter"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox selection() {
        Label hidden = label(words.text("selection.hidden", 2), "hidden-count");
        hidden.setGraphic(Icon.HIDDEN.node());
        HBox bar = new HBox(
                label(words.text("selection.count", 5), "strong"),
                hidden,
                label(words.text("selection.show"), "link"),
                grow(),
                button(words.text("selection.clear"), "bar-button", "plain"),
                button(words.text("copy.csv"), "bar-button"),
                button(words.text("copy.csv"), "bar-button", "warns"));
        bar.getStyleClass().add("selection-bar");
        return bar;
    }

    /** What floats cannot be in the picture, but its style sheets can be tried. */
    ContextMenu menu() {
        return new ContextMenu(new MenuItem(words.text("copy.name")), new MenuItem(words.text("export.csv")));
    }

    Tooltip tip() {
        return new Tooltip(words.text("cluster.protection.protected.note"));
    }

    private CountLabel count(Tone tone, long number) {
        CountLabel label = new CountLabel(tone);
        label.show(tone, number, words.count(number), number + " " + tone);
        return label;
    }

    private static FreshnessBadge badge(Tone tone, String text) {
        FreshnessBadge badge = new FreshnessBadge();
        badge.show(tone, text, "");
        return badge;
    }

    private static ViewChip view(String name, String count) {
        ViewChip chip = new ViewChip(name);
        chip.setCount(count);
        return chip;
    }

    private static ToggleButton segment(String text) {
        ToggleButton segment = new ToggleButton(text);
        segment.getStyleClass().add("segment");
        return segment;
    }

    private static KeyHint key(String keys) {
        return new KeyHint(keys);
    }

    private static Button button(String text, String... classes) {
        Button button = new Button(text);
        button.getStyleClass().addAll(classes);
        return button;
    }

    private static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    private static Region grow() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static double[] rates() {
        double[] rates = new double[60];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = 120 + 60 * Math.sin(i / 5.0) + (i % 17 == 5 ? 160 : 0) + 9 * (i * 7 % 5);
        }
        return rates;
    }
}
