/**
 * From bytes to records: protobuf and JSON, lists and watches, keeping only the fields a row needs.
 *
 * <p>Belongs here: wire formats, field numbers, interning. Not here: sockets (http), retries (sync), rules over records
 * (the domain).
 */
package dev.gantry.services.kubernetes.decode;
