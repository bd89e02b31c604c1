package dev.gantry.views.tables;

import dev.gantry.services.filter.Searchable;
import java.time.Instant;

/** What a table needs of any row: identity, the order of ties, and texts that age. Immutable; any thread. */
public interface Row {
    RowKey key();

    String namespace();

    String name();

    /**
     * This row with every text that depends on the time made for that second; itself where nothing differs, so that
     * callers may compare by identity.
     */
    Row aged(long nowSeconds);

    /** What a filter sees of it at that time. */
    Searchable searchable(Instant now);
}
