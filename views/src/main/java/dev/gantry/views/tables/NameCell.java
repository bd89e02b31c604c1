package dev.gantry.views.tables;

import dev.gantry.views.controls.SplitName;
import java.util.function.Function;
import javafx.scene.control.ContentDisplay;

/** A name in two inks, cut in the middle where room is short. FX thread. */
public final class NameCell<R extends Row> extends LiveCell<R> {
    private final SplitName name = new SplitName();
    private final Function<R, String> head;
    private final Function<R, String> tail;

    public NameCell(Function<R, String> head, Function<R, String> tail) {
        this.head = head;
        this.tail = tail;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void paint(R row, Source source) {
        if (getGraphic() != name) {
            setGraphic(name);
        }
        name.show(head.apply(row), tail.apply(row));
        write(row.name());
    }
}
