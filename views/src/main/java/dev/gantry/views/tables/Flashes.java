package dev.gantry.views.tables;

import dev.gantry.services.inventory.Subscription;
import dev.gantry.views.fx.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Lets cells that changed light up once, while few rows change: from the twentieth row within a second on it would be
 * flicker and is left out. Nothing lights up under reduced motion. FX thread; close it with its table.
 */
final class Flashes implements AutoCloseable {
    /** How long a cell is lit; the sheet lets it fade for as long again and more. */
    static final Duration LIT = Duration.ofMillis(200);

    static final int TOO_MANY = 20;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final PseudoClass FLASH = PseudoClass.getPseudoClass("flash");

    private final Threads threads;
    private final List<Node> lit = new ArrayList<>();
    private Instant since = Instant.MIN;
    private int rows;
    private @Nullable Subscription end;

    Flashes(Threads threads) {
        this.threads = threads;
    }

    /** The cells of one row that show something else than before. */
    void light(List<? extends Node> cells) {
        if (cells.isEmpty() || isTooMany()) {
            return;
        }
        Scene scene = cells.getFirst().getScene();
        if (scene == null || scene.getPreferences().isReducedMotion()) {
            return;
        }
        for (Node cell : cells) {
            cell.pseudoClassStateChanged(FLASH, true);
            lit.add(cell);
        }
        if (end == null) {
            end = threads.timers().after(LIT, () -> threads.fx().execute(this::extinguish));
        }
    }

    private boolean isTooMany() {
        Instant now = threads.clock().instant();
        if (since.equals(Instant.MIN) || Duration.between(since, now).compareTo(SECOND) >= 0) {
            since = now;
            rows = 0;
        }
        rows++;
        if (rows == TOO_MANY) {
            extinguish();
        }
        return rows >= TOO_MANY;
    }

    /** A cell that shows another row now has nothing to light up for. */
    void forget(Node cell) {
        if (lit.remove(cell)) {
            cell.pseudoClassStateChanged(FLASH, false);
        }
    }

    private void extinguish() {
        lit.forEach(cell -> cell.pseudoClassStateChanged(FLASH, false));
        lit.clear();
        close();
    }

    @Override
    public void close() {
        if (end != null) {
            end.close();
            end = null;
        }
    }
}
