/**
 * Keeping one copy of what repeats in a cluster: strings, records, label sets; all bounded.
 *
 * <p>Not here: what is worth keeping (the projections in decode.kinds decide) and what a row is (the domain).
 */
package dev.gantry.services.kubernetes.intern;
