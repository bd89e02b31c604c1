package dev.gantry.views.tables;

import javafx.scene.input.KeyEvent;

/** The keyboard of a table, as k9s users expect it. FX thread. */
final class TableKeys<R extends Row> {
    private final LiveTable<R> table;

    TableKeys(LiveTable<R> table) {
        this.table = table;
    }

    void handle(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown() && !event.isShortcutDown()) {
            return;
        }
        if (event.isShortcutDown() ? command(event) : plain(event)) {
            event.consume();
        }
    }

    private boolean command(KeyEvent event) {
        switch (event.getCode()) {
            case A -> table.markAll();
            case C -> {
                if (event.isShiftDown()) {
                    table.copyCsv();
                } else {
                    table.copy();
                }
            }
            case HOME -> table.moveTo(0, event.isShiftDown());
            case END -> table.moveTo(Integer.MAX_VALUE, event.isShiftDown());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event) {
        int page = table.viewport().page();
        switch (event.getCode()) {
            case DOWN -> step(1, event.isShiftDown());
            case UP -> step(-1, event.isShiftDown());
            case J -> step(1, false);
            case K -> step(-1, false);
            case PAGE_DOWN -> step(page, event.isShiftDown());
            case PAGE_UP -> step(-page, event.isShiftDown());
            case HOME -> table.moveTo(0, event.isShiftDown());
            case END -> table.moveTo(Integer.MAX_VALUE, event.isShiftDown());
            case G -> table.moveTo(event.isShiftDown() ? Integer.MAX_VALUE : 0, false);
            case SPACE -> table.toggleMark();
            case ENTER -> table.openCurrent();
            case ESCAPE -> {
                return table.back();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(int by, boolean extend) {
        boolean shown = table.viewport().currentIndex() >= 0;
        int start = table.viewport().startIndex();
        table.moveTo(shown ? start + by : start, extend);
    }
}
