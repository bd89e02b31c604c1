package dev.gantry.views.fleet;

import dev.gantry.views.controls.ClusterSquare;
import dev.gantry.views.controls.Icon;
import dev.gantry.views.controls.StateMark;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.navigation.Faces;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One finding on two lines. FX thread. */
final class FindingCell extends ListCell<Finding> {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double SINCE = 72;
    private static final double LINK = 110;

    private final Faces faces;
    private final StateMark mark = new StateMark(Tone.UNKNOWN);
    private final Label title = new Label();
    private final Label why = new Label();
    private final ClusterSquare square = new ClusterSquare(ClusterSquare.Size.CHIP);
    private final Label since = new Label();
    private final Label link = new Label("", Icon.OPEN.node("icon-12"));
    private final Tooltip meaning = new Tooltip();
    private final Tooltip wholeTitle = new Tooltip();
    private final Tooltip wholeWhy = new Tooltip();
    private final HBox line;

    FindingCell(Faces faces) {
        this.faces = faces;
        getStyleClass().add("finding-row");
        title.getStyleClass().add("finding-title");
        title.setTooltip(wholeTitle);
        why.getStyleClass().add("finding-why");
        why.setTooltip(wholeWhy);
        since.getStyleClass().addAll("small", "muted");
        since.setMinWidth(SINCE);
        since.setAlignment(Pos.CENTER_RIGHT);
        link.getStyleClass().add("link");
        link.setMinWidth(LINK);
        link.setAlignment(Pos.CENTER_RIGHT);
        link.setContentDisplay(ContentDisplay.RIGHT);
        VBox words = new VBox(2, title, why);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(12, mark, words, square, since, link);
        line.getStyleClass().add("finding");
        line.setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        if (empty || finding == null) {
            setGraphic(null);
            setText(null);
            return;
        }
        mark.setTone(finding.tone());
        title.setText(finding.title());
        wholeTitle.setText(finding.title());
        why.setText(finding.why());
        square.show(faces.of(finding.cluster()));
        since.setText(finding.since().age());
        meaning.setText(finding.since().meaning());
        since.setTooltip(finding.since().meaning().isEmpty() ? null : meaning);
        wholeWhy.setText(finding.why());
        link.setText(finding.link());
        setText(finding.title() + " " + finding.why() + " " + finding.since().meaning());
        setGraphic(line);
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        line.pseudoClassStateChanged(SELECTED, selected);
    }
}
