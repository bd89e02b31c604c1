package dev.gantry.services.demo.table;

import tools.jackson.databind.node.ObjectNode;

/** Prints an object of one kind: a cell for each of the kind's columns. Any thread. */
@FunctionalInterface
interface RowPrinter {
    void print(ObjectNode object, Row row);
}
