package dev.gantry.views.shell;

import dev.gantry.views.evening.EveningBar;
import dev.gantry.views.navigation.Page;
import dev.gantry.views.tour.TourLayer;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The frame in one language: bars around the place of the page, and the layers above. Made anew when the language
 * changes; subscribes to nothing, the shell tells it when to look again. FX thread.
 */
final class FrameView extends StackPane {
    /** Narrower than this the rail shows icons alone, so that no table has to scroll sideways. */
    static final double NARROW = 1140;

    private final TopBar topBar;
    private final Rail rail;
    private final StatusBar statusBar;
    private final StackPane place = new StackPane();
    private final Overlay overlay = new Overlay();
    private final NoticeStack notices;
    private final TourLayer tour;
    private final @Nullable EveningBar evening;

    /** @param evening above all other bars; null where life is not a play */
    FrameView(Frame frame, NoticeStack notices, TourLayer tour, @Nullable EveningBar evening) {
        this.notices = notices;
        this.tour = tour;
        this.evening = evening;
        topBar = new TopBar(frame);
        rail = new Rail(frame);
        statusBar = new StatusBar(frame);
        place.setId("page-place");
        place.setMinSize(0, 0);
        BorderPane bars = new BorderPane(place);
        bars.getStyleClass().add("shell");
        bars.setTop(evening == null ? topBar : new VBox(evening, topBar));
        bars.setLeft(rail);
        bars.setBottom(statusBar);
        setAlignment(notices, Pos.BOTTOM_RIGHT);
        setMargin(notices, new Insets(0, 16, 40, 16));
        notices.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(bars, notices, tour, overlay);
        addEventFilter(KeyEvent.KEY_PRESSED, this::endTour);
    }

    /** The tour is the topmost thing Esc can take away, but for a sheet above it. */
    private void endTour(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && tour.isVisible() && !overlay.isOpen()) {
            event.consume();
            tour.end();
        }
    }

    TourLayer tour() {
        return tour;
    }

    /** Shows what time of the evening it is, and where the tour's targets have moved. */
    void follow() {
        if (evening != null) {
            evening.refresh();
        }
        tour.follow();
    }

    Overlay overlay() {
        return overlay;
    }

    /** Puts a page, or what stands in its place, in the middle. */
    void show(@Nullable Node content) {
        place.getChildren().setAll(content == null ? List.of() : List.of(content));
    }

    void collapse(boolean collapsed) {
        rail.collapse(collapsed);
    }

    void select(String destination) {
        rail.select(destination);
    }

    void canGo(boolean back, boolean forward) {
        topBar.canGo(back, forward);
    }

    void show(Map<String, Tally> tallies) {
        rail.show(tallies);
    }

    void show(List<Notice> current) {
        notices.show(current);
    }

    /** Shows how the clusters stand now; whatever floats above follows. */
    void refresh(@Nullable Page page) {
        topBar.refresh();
        statusBar.refresh(page == null ? -1 : page.rows());
        switch (overlay.content()) {
            case ClusterPanel panel -> panel.refresh();
            case ClusterList list -> list.refresh();
            case null, default -> {}
        }
    }
}
