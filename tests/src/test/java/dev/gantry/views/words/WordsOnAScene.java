package dev.gantry.views.words;

import javafx.scene.control.Label;

/** Words that need a toolkit. */
public final class WordsOnAScene {
    private WordsOnAScene() {}

    public static Label of(String words) {
        return new Label(words);
    }
}
