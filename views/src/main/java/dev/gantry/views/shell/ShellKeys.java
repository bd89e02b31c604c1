package dev.gantry.views.shell;

import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.views.navigation.ClusterScope;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys that work everywhere. Those with Ctrl or Alt win over the page; plain characters and Esc are the shell's
 * only where nobody else wanted them. FX thread.
 */
final class ShellKeys {
    /** What keys ask for beside what presses do. */
    interface Asks extends Frame.Asks {
        void focusFilter();

        void retryAll();

        void switchTheme();

        void fullScreen();

        void quit();

        boolean isCovered();
    }

    private final Asks asks;
    private final ClusterScope scope;

    ShellKeys(Asks asks, ClusterScope scope) {
        this.asks = asks;
        this.scope = scope;
    }

    void installOn(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> consume(event, chord(event)));
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> consume(event, plain(event)));
        root.addEventHandler(KeyEvent.KEY_TYPED, event -> consume(event, typed(event)));
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.BACK) {
                asks.back();
            } else if (event.getButton() == MouseButton.FORWARD) {
                asks.forward();
            }
        });
    }

    private static void consume(KeyEvent event, @Nullable Runnable action) {
        if (action != null) {
            event.consume();
            action.run();
        }
    }

    private @Nullable Runnable chord(KeyEvent event) {
        if (event.getCode() == KeyCode.F11) {
            return asks::fullScreen;
        }
        if (event.isShortcutDown() && !event.isAltDown()) {
            return event.isShiftDown() ? withShift(event.getCode()) : withControl(event.getCode());
        }
        if (event.isAltDown() && !event.isControlDown() && !event.isShiftDown()) {
            return withAlt(event.getCode());
        }
        return null;
    }

    private @Nullable Runnable withShift(KeyCode code) {
        return code == KeyCode.L ? asks::switchTheme : null;
    }

    private @Nullable Runnable withControl(KeyCode code) {
        return switch (code) {
            case K -> asks::palette;
            case COMMA -> asks::settings;
            case Q -> asks::quit;
            case B -> asks::foldRail;
            default -> {
                int digit = digit(code);
                yield digit < 0 ? null : () -> scope(digit);
            }
        };
    }

    private @Nullable Runnable withAlt(KeyCode code) {
        if (code == KeyCode.LEFT) {
            return asks::back;
        }
        if (code == KeyCode.RIGHT) {
            return asks::forward;
        }
        int digit = digit(code);
        List<Destination> screens = Destinations.ALL;
        return digit < 1 || digit > screens.size()
                ? null
                : () -> asks.open(screens.get(digit - 1).route());
    }

    private static int digit(KeyCode code) {
        return code.isDigitKey() ? code.getName().charAt(code.getName().length() - 1) - '0' : -1;
    }

    private void scope(int digit) {
        List<ClusterLink> all = scope.allProperty().get();
        if (digit == 0) {
            scope.showAll();
        } else if (digit <= all.size()) {
            scope.toggle(all.get(digit - 1).cluster().name());
        }
    }

    private @Nullable Runnable plain(KeyEvent event) {
        if (asks.isCovered()) {
            return null;
        }
        return switch (event.getCode()) {
            case ESCAPE -> asks::back;
            case F5 -> asks::retryAll;
            default -> null;
        };
    }

    private @Nullable Runnable typed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || asks.isCovered()) {
            return null;
        }
        return switch (event.getCharacter()) {
            case ":" -> asks::palette;
            case "/" -> asks::focusFilter;
            case "?" -> asks::keys;
            default -> null;
        };
    }
}
