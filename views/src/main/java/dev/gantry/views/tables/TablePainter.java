package dev.gantry.views.tables;

/** What the model asks of whoever paints it, on the FX thread. */
interface TablePainter {
    /** Nobody paints. */
    TablePainter NONE = new TablePainter() {
        @Override
        public void around(Runnable swap) {
            swap.run();
        }

        @Override
        public void tick() {}
    };

    /** Runs the swap and puts scroll and focus back where the eye left them. */
    void around(Runnable swap);

    /** Repaints what is visible and differs from what was last painted. */
    void tick();
}
