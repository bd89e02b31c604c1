/** The table machinery: order, filter, swaps, marks and keys, most of it without a toolkit. */
package dev.gantry.views.tables;
