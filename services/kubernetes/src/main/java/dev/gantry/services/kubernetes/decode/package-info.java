/**
 * From bytes to records: lists, watches and error answers in protobuf and JSON, keeping only the fields a row needs.
 * Bytes are read in {@code decode.wire}, kinds in {@code decode.kinds}; what repeats is held in {@code intern}.
 *
 * <p>Not here: sockets (http), retries (sync), rules over records (the domain).
 */
package dev.gantry.services.kubernetes.decode;
