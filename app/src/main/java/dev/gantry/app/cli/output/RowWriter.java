package dev.gantry.app.cli.output;

/** Writes rows in one format. One thread. Closing completes the document and flushes; it does not close the stream. */
public interface RowWriter<R> extends AutoCloseable {
    void row(R row);

    /** A row that is gone, for formats that can say so while watching. */
    void removed(R row);

    void flush();

    @Override
    void close();
}
