package dev.gantry.views.controls;

import dev.gantry.views.controls.FilterTerms.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The filter of a table: finished terms with a field as chips, the rest as text. A chip is made by a space or Enter
 * after {@code field:value}; Backspace at the start of the text takes the last chip back for editing. The whole is
 * always one expression, which changes with every key. FX thread.
 */
public final class FilterBar extends HBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final double LEAST_QUERY = 120;

    private final ReadOnlyStringWrapper expression = new ReadOnlyStringWrapper(this, "expression", "");
    private final List<Term> terms = new ArrayList<>();
    private final HBox chips = new HBox();
    private final TextField query = new TextField();
    private final KeyHint key = new KeyHint("/");
    private String removeWord = "";
    private boolean changing;

    /** An empty filter. */
    public FilterBar() {
        getStyleClass().add("filter-bar");
        chips.getStyleClass().add("terms");
        query.getStyleClass().add("query");
        query.setMinWidth(LEAST_QUERY);
        setHgrow(query, Priority.ALWAYS);
        getChildren().addAll(Icon.FILTER.node("icon-14"), chips, query, key);
        chips.managedProperty().bind(chips.visibleProperty());
        query.setTextFormatter(new TextFormatter<>(this::finishTerms));
        query.textProperty().addListener((observed, before, text) -> publish());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        query.focusedProperty().addListener((observed, before, focused) -> key.setVisible(!focused));
        showChips();
    }

    /** The words of the bar: what the empty field says, its name, and the name of a chip's button before its term. */
    public void setWords(String prompt, String name, String remove) {
        query.setPromptText(prompt);
        query.setAccessibleText(name);
        removeWord = remove;
        showChips();
    }

    /** The whole filter as text, chips first; it changes with every key. */
    public ReadOnlyStringProperty expressionProperty() {
        return expression.getReadOnlyProperty();
    }

    /** The whole filter as text. */
    public String getExpression() {
        return expression.get();
    }

    /** Replaces the whole filter. */
    public void setExpression(String text) {
        if (!text.strip().equals(expression.get())) {
            terms.clear();
            take(FilterTerms.split(text));
        }
    }

    /** Marks the filter as one that cannot be understood; the caller says why beside it. */
    public void setInvalid(boolean invalid) {
        pseudoClassStateChanged(ERROR, invalid);
    }

    /** Puts the caret into the text, at its end. */
    public void focusQuery() {
        query.requestFocus();
        query.end();
    }

    /** The field itself, for key handlers of the page. */
    public TextField query() {
        return query;
    }

    /** Before typed or pasted text reaches the field: finished terms with a field leave it and become chips. */
    private Change finishTerms(Change change) {
        String next = change.getControlNewText();
        if (changing || !change.isContentChange() || !next.endsWith(" ") || FilterTerms.isOpen(next)) {
            return change;
        }
        List<String> typed = FilterTerms.split(next);
        if (typed.stream().noneMatch(term -> FilterTerms.field(term).isPresent())) {
            return change;
        }
        String left = takeFields(typed);
        // The space goes on parting the words that stay from what is typed next.
        String words = left.isEmpty() ? "" : left + " ";
        change.setRange(0, change.getControlText().length());
        change.setText(words);
        change.selectRange(words.length(), words.length());
        if (words.equals(change.getControlText())) {
            publish();
        }
        return change;
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !FilterTerms.isOpen(query.getText())) {
            take(FilterTerms.split(query.getText()));
        } else if (event.getCode() == KeyCode.BACK_SPACE && atStart() && !terms.isEmpty()) {
            Term last = terms.removeLast();
            setText(query.getText().isEmpty() ? last.source() : last.source() + " " + query.getText());
            query.positionCaret(last.source().length());
            showChips();
            publish();
            event.consume();
        }
    }

    private boolean atStart() {
        return query.getCaretPosition() == 0 && query.getSelection().getLength() == 0;
    }

    /** Replaces the text by what is left of the terms once those with a field are chips. */
    private void take(List<String> typed) {
        setText(takeFields(typed));
        query.end();
        publish();
    }

    /** Makes chips of the terms that have a field and gives back the others as text. */
    private String takeFields(List<String> typed) {
        List<String> words = new ArrayList<>();
        for (String term : typed) {
            FilterTerms.field(term).ifPresentOrElse(terms::add, () -> words.add(term));
        }
        showChips();
        return String.join(" ", words);
    }

    private void setText(String text) {
        changing = true;
        query.setText(text);
        changing = false;
    }

    private void publish() {
        if (changing) {
            return;
        }
        expression.set(Stream.concat(
                        terms.stream().map(Term::source),
                        Stream.of(query.getText().strip()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" ")));
    }

    private void showChips() {
        chips.getChildren().setAll(terms.stream().map(this::chip).toList());
        chips.setVisible(!terms.isEmpty());
    }

    private HBox chip(Term term) {
        Label field = new Label(term.label());
        field.getStyleClass().add("key");
        field.setMinWidth(USE_PREF_SIZE);
        Label value = new Label(term.shown());
        value.getStyleClass().add("value");
        Button remove = new Button("", Icon.CLOSE.node());
        remove.getStyleClass().add("remove");
        remove.setAccessibleText(removeWord + " " + term.source());
        remove.setFocusTraversable(false);
        remove.setOnAction(event -> remove(term));
        HBox chip = new HBox(field, value, remove);
        chip.getStyleClass().add("term");
        return chip;
    }

    private void remove(Term term) {
        terms.remove(term);
        showChips();
        publish();
    }
}
