package dev.gantry.services.heat;

/** By how much of what a node is coloured. */
public enum Measure {
    /** CPU its pods ask for, of what it can give. */
    CPU,
    /** Memory its pods ask for, of what it can give. */
    MEMORY,
    /** GPU cards or shares its pods ask for, of those it has. */
    GPU,
    /** Its pods, of those it takes. */
    PODS
}
