package dev.gantry.views.details.logs;

import dev.gantry.services.inventory.Meta;
import dev.gantry.services.logs.LogCriteria;
import dev.gantry.services.logs.LogEntry;
import dev.gantry.services.logs.LogFields;
import dev.gantry.services.logs.LogLevel;
import dev.gantry.views.controls.Tone;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** One line of a log: whose, when, how loud, and what, with what is looked for marked in it. FX thread. */
final class LogCell extends ListCell<Long> {
    static final double HEIGHT = 18;

    private static final double GAP = 10;
    private static final double TIME = 86;
    private static final double LEVEL = 42;
    private static final double BESIDE = 48;
    private static final List<String> SOURCES = List.of(
            "log-source-1",
            "log-source-2",
            "log-source-3",
            "log-source-4",
            "log-source-5",
            "log-source-6",
            "log-source-7",
            "log-source-8");
    private static final int MARKS = 50;
    private static final PseudoClass REMARK = PseudoClass.getPseudoClass("remark");
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final Look look;
    private final Region stripe = new Region();
    private final Label time = part("log-time", TIME);
    private final Label source = new Label();
    private final Label level = part("log-level", LEVEL);
    private final TextFlow message = new TextFlow();
    private final HBox line = new HBox(GAP, stripe, time, source, level, message);
    private Tone tone = Tone.UNKNOWN;

    LogCell(Look look) {
        this.look = look;
        getStyleClass().add("log-line");
        stripe.getStyleClass().add("log-stripe");
        source.getStyleClass().add("log-source");
        source.setMinWidth(Region.USE_PREF_SIZE);
        line.getStyleClass().add("log-parts");
        HBox.setHgrow(message, Priority.ALWAYS);
        source.managedProperty().bind(source.visibleProperty());
        level.managedProperty().bind(level.visibleProperty());
        time.managedProperty().bind(time.visibleProperty());
    }

    private static Label part(String styleClass, double width) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        return label;
    }

    /** How lines are painted now. */
    interface Look {
        @Nullable
        LogEntry line(long number);

        LogCriteria criteria();

        boolean isWrapped();

        /** Empty where there is one source only. */
        String label(int source);

        /** In px, of the longest label. */
        double labelWidth();

        ZoneId zone();
    }

    @Override
    protected void updateItem(@Nullable Long number, boolean empty) {
        super.updateItem(number, empty);
        LogEntry entry = empty || number == null ? null : look.line(number);
        if (entry == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        paint(entry);
        if (getGraphic() != line) {
            setGraphic(line);
        }
    }

    private void paint(LogEntry entry) {
        boolean isRemark = entry.isRemark();
        pseudoClassStateChanged(REMARK, isRemark);
        pseudoClassStateChanged(QUIET, entry.level() == LogLevel.DEBUG);
        String label = isRemark ? "" : look.label(entry.source());
        stripe.setVisible(!isRemark);
        if (!isRemark) {
            stripe.getStyleClass().setAll("log-stripe", SOURCES.get(entry.source() % SOURCES.size()));
        }
        time.setVisible(!isRemark && entry.epochMicros() != Meta.NO_TIME);
        time.setText(clock(entry));
        source.setVisible(!label.isEmpty());
        source.setText(label);
        source.setPrefWidth(look.labelWidth());
        level.setVisible(!isRemark);
        level.setText(entry.level() == LogLevel.UNKNOWN ? "" : entry.level().name());
        String text = isRemark ? entry.text() : LogFields.readable(entry.text());
        Pattern hit = isRemark ? null : look.criteria().hit();
        message.getChildren().setAll(hit == null ? new Node[] {plain(text)} : marked(text, hit));
        setAccessibleText(String.join(" ", time.getText(), label, level.getText(), text));
        turn(tone(entry.level()));
    }

    private String clock(LogEntry entry) {
        return entry.epochMicros() == Meta.NO_TIME
                ? ""
                : CLOCK.format(entry.time().atZone(look.zone()));
    }

    private static Node[] marked(String text, Pattern hit) {
        List<Node> parts = new ArrayList<>();
        Matcher matcher = hit.matcher(text);
        int end = 0;
        while (matcher.find() && parts.size() < MARKS) {
            if (matcher.end() > matcher.start()) {
                parts.add(plain(text.substring(end, matcher.start())));
                Label mark = new Label(text.substring(matcher.start(), matcher.end()));
                mark.getStyleClass().add("log-hit");
                parts.add(mark);
                end = matcher.end();
            }
        }
        parts.add(plain(text.substring(end)));
        return parts.toArray(Node[]::new);
    }

    private static Text plain(String text) {
        Text plain = new Text(text);
        plain.getStyleClass().add("log-text");
        return plain;
    }

    private void turn(Tone now) {
        if (now != tone) {
            tone = now;
            tone.applyTo(this);
        }
    }

    private static Tone tone(LogLevel level) {
        return switch (level) {
            case WARN -> Tone.WARNING;
            case ERROR -> Tone.FAILING;
            case UNKNOWN, DEBUG, INFO -> Tone.UNKNOWN;
        };
    }

    /** A cell does not ask its graphic how high it gets at a width. */
    @Override
    protected double computePrefHeight(double width) {
        if (!look.isWrapped() || getGraphic() == null) {
            return HEIGHT;
        }
        double beside = BESIDE
                + (time.isVisible() ? TIME + GAP : 0)
                + (source.isVisible() ? look.labelWidth() + GAP : 0)
                + (level.isVisible() ? LEVEL + GAP : 0);
        return Math.max(
                HEIGHT, message.prefHeight(Math.max(HEIGHT, getListView().getWidth() - beside)) + 2);
    }

    @Override
    protected double computePrefWidth(double height) {
        return look.isWrapped() ? 0 : super.computePrefWidth(height);
    }
}
