package dev.gantry.services.demo.images;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a machine finds when it wants to run an image. Immutable; any thread. */
public sealed interface Contents {
    /** One of the company's own apps. */
    record App() implements Contents {}

    /**
     * A well-known image that has little but a shell.
     *
     * @param name in full
     * @param command what it runs where its container says nothing
     * @param hasBash whether it has bash beside sh
     * @param server what its command is where that runs until it is told to stop, null where it does not
     */
    record Base(
            String name,
            List<String> command,
            boolean hasBash,
            @Nullable Server server) implements Contents {
        /** What listens where that is run, null where nothing does. */
        public @Nullable Server runs(List<String> run) {
            return !run.isEmpty() && command.contains(run.getFirst()) ? server : null;
        }
    }

    /**
     * A program that stays.
     *
     * @param says what it writes when it starts
     * @param ports where it listens
     * @param page what it answers there
     */
    record Server(List<String> says, List<Integer> ports, String page) {}

    /**
     * Nothing that a registry knows.
     *
     * @param error what the container runtime says
     */
    record Missing(String error) implements Contents {}

    /**
     * No name of an image.
     *
     * @param error what the kubelet says
     */
    record Invalid(String error) implements Contents {}
}
