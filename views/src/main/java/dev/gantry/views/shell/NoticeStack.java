package dev.gantry.views.shell;

import dev.gantry.views.controls.Icon;
import dev.gantry.views.controls.StateMark;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.controls.ToolButton;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Notices in the lower right corner, the newest lowest, until each is read and closed. FX thread. */
final class NoticeStack extends VBox {
    private static final int MOST = 3;
    private static final double WIDTH = 420;

    private final Frame frame;
    private final Consumer<Notice> dismissed;
    private final Consumer<String> copy;

    NoticeStack(Frame frame, Consumer<Notice> dismissed, Consumer<String> copy) {
        super(8);
        this.frame = frame;
        this.dismissed = dismissed;
        this.copy = copy;
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_RIGHT);
    }

    /** Shows the newest of these; the rest come up as those are closed. */
    void show(List<Notice> notices) {
        getChildren()
                .setAll(notices.subList(Math.max(0, notices.size() - MOST), notices.size()).stream()
                        .map(this::card)
                        .toList());
    }

    private HBox card(Notice notice) {
        Label title = new Label(notice.title(frame.messages()));
        title.getStyleClass().add("strong");
        Label sentence = new Label(notice.sentence(frame.messages()));
        sentence.getStyleClass().addAll("small", "muted");
        for (Label label : List.of(title, sentence)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        VBox words = new VBox(4, title, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!notice.details().isEmpty()) {
            Button details = new Button(frame.text("shell.notice.copy"), Icon.COPY.node());
            details.getStyleClass().add("bar-button");
            details.setOnAction(event -> copy.accept(notice.details()));
            words.getChildren().add(details);
        }
        ToolButton close = new ToolButton(Icon.CLOSE, frame.text("shell.close.name"), () -> dismissed.accept(notice));
        HBox card = new HBox(10, new StateMark(notice.tone()), words, close);
        card.getStyleClass().addAll("notice", Tone.STYLE_CLASS);
        notice.tone().applyTo(card);
        card.setMaxWidth(WIDTH);
        card.setMaxHeight(USE_PREF_SIZE);
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setAccessibleText(notice.title(frame.messages()) + " " + notice.sentence(frame.messages()));
        return card;
    }
}
