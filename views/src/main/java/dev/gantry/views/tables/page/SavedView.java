package dev.gantry.views.tables.page;

/**
 * A filter with a name. Immutable.
 *
 * @param nameKey message key
 * @param filter text of the filter language, empty for everything
 */
public record SavedView(String nameKey, String filter) {}
