package dev.gantry.app.cli.describe;

import dev.gantry.app.words.English;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterFailure.Sort;

/** What was asked beside the object, or why this user is not told. Immutable. */
sealed interface Known<T> {
    record Is<T>(T value) implements Known<T> {}

    /** @param why a sentence with the next step */
    record Not<T>(String why) implements Known<T> {
        @Override
        public String toString() {
            return "not known: " + why;
        }
    }

    /** Something asked of the server. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws ClusterFailure;
    }

    /** What may not be read or is not served is told in its place; a server that is lost ends the whole description. */
    static <T> Known<T> ask(Question<T> question) throws ClusterFailure {
        try {
            return new Is<>(question.ask());
        } catch (ClusterFailure failure) {
            if (failure.sort() == Sort.FORBIDDEN || failure.sort() == Sort.NOT_FOUND) {
                return new Not<>(English.of(failure.problem()));
            }
            throw failure;
        }
    }
}
