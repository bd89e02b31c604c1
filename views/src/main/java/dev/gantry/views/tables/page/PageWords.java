package dev.gantry.views.tables.page;

/**
 * The message keys of one page. Immutable; any thread.
 *
 * @param title of page and tab
 * @param prompt what the empty filter says
 * @param tableName spoken name of the table
 * @param kindWord what a denied list was of, as kubectl calls it
 */
public record PageWords(
        String title,
        String prompt,
        String tableName,
        String kindWord,
        Summary summary,
        Loading loading,
        Nothing nothing) {
    /**
     * The counts beside the title.
     *
     * @param all shown: everything
     * @param some shown, of all
     */
    public record Summary(String all, String some) {}

    /**
     * How far the first list is.
     *
     * @param read so far
     * @param about read so far, of about
     */
    public record Loading(String read, String about) {}

    /** What is said in the place of rows: nothing there, nothing matches, not allowed. */
    public record Nothing(Said empty, Said noMatch, Said denied) {}

    /** A sentence and what it means. */
    public record Said(String title, String meaning) {}
}
