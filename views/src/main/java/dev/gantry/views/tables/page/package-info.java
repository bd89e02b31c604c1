/**
 * The page that is one table, for any feature: head with counts and freshness, filter with saved views, banner, table
 * or what stands in its place, marked rows.
 *
 * <p>Not here: rows, columns, words and details of a feature, which its own package hands in.
 */
package dev.gantry.views.tables.page;
