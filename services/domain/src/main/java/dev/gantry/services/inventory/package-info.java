/**
 * The read road's memory: compact records, the table that keeps them and the changes it hands on.
 *
 * <p>Belongs here: what every kind shares (names, labels, owners, snapshots, changes). A kind's own record and rules
 * live in that capability's package; bytes and streams live in the adapters.
 */
package dev.gantry.services.inventory;
