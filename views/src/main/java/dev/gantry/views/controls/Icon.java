package dev.gantry.views.controls;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The signs of Gantry and what each stands for, wherever it appears. An icon never carries a state (a {@link StateMark}
 * does) and never stands alone without a tooltip and an accessible text. FX thread for {@link #node}.
 */
public enum Icon {
    FLEET(Feather.GRID),
    APPS(Feather.LAYERS),
    PODS(Feather.BOX),
    NODES(Feather.SERVER),
    EVENTS(Feather.ACTIVITY),
    SEARCH(Feather.SEARCH),
    FILTER(Feather.FILTER),
    COLUMNS(Feather.COLUMNS),
    DENSITY(Feather.ALIGN_JUSTIFY),
    EXPORT(Feather.DOWNLOAD),
    SAVE_VIEW(Feather.BOOKMARK),
    COPY(Feather.COPY),
    CLOSE(Feather.X),
    BACK(Feather.ARROW_LEFT),
    FORWARD(Feather.ARROW_RIGHT),
    OPEN(Feather.CHEVRON_RIGHT),
    UNFOLD(Feather.CHEVRON_DOWN),
    UP(Feather.CHEVRON_UP),
    ASCENDING(Feather.ARROW_UP),
    DESCENDING(Feather.ARROW_DOWN),
    SETTINGS(Feather.SETTINGS),
    HELP(Feather.HELP_CIRCLE),
    RETRY(Feather.REFRESH_CW),
    EDIT(Feather.EDIT_2),
    SHIELD(Feather.SHIELD),
    EYE(Feather.EYE),
    HIDDEN(Feather.EYE_OFF),
    LOCK(Feather.LOCK),
    UNLOCKED(Feather.UNLOCK),
    PAST(Feather.ROTATE_CCW),
    INFO(Feather.INFO),
    LOGS(Feather.FILE_TEXT),
    DETAILS(Feather.LIST),
    EXTERNAL(Feather.EXTERNAL_LINK),
    CODE(Feather.CODE),
    COMMAND(Feather.TERMINAL),
    THEME(Feather.MOON),
    LANGUAGE(Feather.GLOBE),
    COLLAPSE(Feather.CHEVRONS_LEFT),
    EXPAND(Feather.CHEVRONS_RIGHT),
    DISCONNECTED(Feather.WIFI_OFF),
    TIME(Feather.CLOCK),
    NOTHING(Feather.INBOX),
    COLOUR(Feather.DROPLET),
    CONNECT(Feather.WIFI),
    PLAY(Feather.PLAY),
    PAUSE(Feather.PAUSE),
    SKIP(Feather.SKIP_FORWARD),
    TOUR(Feather.COMPASS);

    private final Feather sign;

    Icon(Feather sign) {
        this.sign = sign;
    }

    /** A new node of 14 px; add {@code icon-12}, {@code icon-16} or {@code icon-20} to its style classes for others. */
    public FontIcon node() {
        return new FontIcon(sign);
    }

    /** A new node with further style classes, such as {@code icon-12} or {@code accent}. */
    public FontIcon node(String... styleClasses) {
        FontIcon node = node();
        node.getStyleClass().addAll(styleClasses);
        return node;
    }
}
