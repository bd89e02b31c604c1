/**
 * Which fields of each kind are read and what record they make: one file per kind, the same for protobuf and JSON.
 *
 * <p>Not here: bytes (decode.wire), framing (decode), printed words and sums (rules of the domain).
 */
package dev.gantry.services.kubernetes.decode.kinds;
