package dev.gantry.services.demo.exec;

import java.io.IOException;

/** A program of the container's image. Runs on the caller's thread, which an interrupt stops. */
interface Command {
    /**
     * @return the exit code
     * @throws IOException where the client has gone
     */
    int run(Call call) throws IOException, InterruptedException;
}
