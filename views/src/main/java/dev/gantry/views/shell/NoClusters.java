package dev.gantry.views.shell;

import dev.gantry.services.problems.Problem;
import dev.gantry.views.controls.EmptyState;
import dev.gantry.views.controls.Icon;
import dev.gantry.views.words.ProblemWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Stands where a page would while the kubeconfig names no cluster: what was looked for, and what to do. FX thread. */
final class NoClusters extends StackPane {
    NoClusters(Frame frame, List<Path> lookedAt, List<Problem> problems) {
        setId("no-clusters");
        getStyleClass().add("page");
        EmptyState empty = new EmptyState();
        VBox said = new VBox(6);
        said.getStyleClass().add("looked-at");
        said.setFillWidth(false);
        List<String> lines = new ArrayList<>();
        lookedAt.forEach(file -> lines.add(file.toString()));
        lines.forEach(line -> said.getChildren().add(label(line, "mono")));
        problems.forEach(problem -> said.getChildren().add(label(ProblemWords.of(problem, frame.messages()), "small")));
        said.getChildren().add(label(frame.text("shell.no-clusters.next"), "small", "muted"));
        empty.show(
                Icon.FLEET,
                frame.text(lookedAt.isEmpty() ? "fleet.empty.title" : "shell.no-clusters.title"),
                frame.text("fleet.empty.meaning"),
                said);
        getChildren().add(empty);
    }

    private static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setMaxWidth(560);
        return label;
    }
}
