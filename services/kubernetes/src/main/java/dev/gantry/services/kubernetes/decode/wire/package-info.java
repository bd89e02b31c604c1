/**
 * Bytes of protobuf and JSON behind one face, {@link dev.gantry.services.kubernetes.decode.wire.Fields}, so that each
 * kind is projected by one piece of code whichever way it came.
 *
 * <p>Not here: which fields a kind has (decode.kinds), lists, watches and their framing (decode).
 */
package dev.gantry.services.kubernetes.decode.wire;
