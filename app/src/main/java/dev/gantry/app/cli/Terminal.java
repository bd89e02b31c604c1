package dev.gantry.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What the person in front of the process types into, if anything. Any thread. */
public interface Terminal {
    /** The process's standard input; reading it blocks. */
    InputStream input();

    /** Whether standard input and output are a terminal that can be made raw. */
    boolean isThere();

    /** Hands on each key as it is pressed, Ctrl-C too, until closed. */
    Raw raw() throws IOException;

    /** Its size in characters now; empty where nobody can tell. */
    Optional<Size> size();

    /** In characters. */
    record Size(int columns, int rows) {}

    /** Gives the terminal back as it was. */
    interface Raw extends AutoCloseable {
        @Override
        void close();
    }

    /** No terminal, and nothing to read. */
    Terminal NONE = new Terminal() {
        @Override
        public InputStream input() {
            return InputStream.nullInputStream();
        }

        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public Raw raw() throws IOException {
            throw new IOException("there is no terminal");
        }

        @Override
        public Optional<Size> size() {
            return Optional.empty();
        }
    };
}
