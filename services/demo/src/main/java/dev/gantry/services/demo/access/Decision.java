package dev.gantry.services.demo.access;

/**
 * Whether somebody may, and why.
 *
 * @param reason as reviews of access tell it, empty where there is none
 */
public record Decision(boolean isAllowed, String reason) {
    static final Decision OF_MASTERS = new Decision(true, "");
}
