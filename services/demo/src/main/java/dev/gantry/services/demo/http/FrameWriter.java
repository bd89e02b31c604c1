package dev.gantry.services.demo.http;

import dev.gantry.services.demo.store.Stored;
import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/** Writes the events of one watch in the form its client takes. One thread. */
interface FrameWriter {
    void event(String type, Stored object) throws IOException;

    /** @param isEndOfInitial whether everything there was has been sent now */
    void bookmark(long revision, boolean isEndOfInitial) throws IOException;

    void error(ObjectNode status) throws IOException;
}
