package dev.gantry.services.settings;

/** Where a window stood, in the toolkit's logical pixels. Immutable; any thread. */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    private static final double TITLE_BAR = 32;
    private static final double GRIP = 120;

    /** Whether enough of the title bar lies on that screen for a person to grip and move the window. */
    public boolean isReachableOn(double screenX, double screenY, double screenWidth, double screenHeight) {
        double across = Math.min(x + width, screenX + screenWidth) - Math.max(x, screenX);
        boolean titleVisible = y >= screenY - TITLE_BAR / 2 && y + TITLE_BAR <= screenY + screenHeight;
        return across >= Math.min(GRIP, width) && titleVisible;
    }

    /** The same place, no larger than that and with its corner moved inside it. */
    public WindowPlace fittedTo(double screenX, double screenY, double screenWidth, double screenHeight) {
        double fittedWidth = Math.min(width, screenWidth);
        double fittedHeight = Math.min(height, screenHeight);
        double fittedX = Math.clamp(x, screenX, screenX + screenWidth - fittedWidth);
        double fittedY = Math.clamp(y, screenY, screenY + screenHeight - fittedHeight);
        return new WindowPlace(fittedX, fittedY, fittedWidth, fittedHeight, maximized);
    }
}
