package dev.gantry.views.details.logs;

import dev.gantry.services.cluster.ObjectReader.LogQuery;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the logs is read. Immutable.
 *
 * @param previous the run before the present one, which does not grow
 * @param since null for all of it
 * @param tailLines of each container at first, negative for all
 */
record LogAsk(boolean previous, @Nullable Duration since, int tailLines) {
    LogQuery history(LogSource source) {
        return new LogQuery(source.pod(), source.container(), false, previous, true, since, tailLines);
    }

    /** @param span so long ago and later, counted by the node's clock */
    static LogQuery onwards(LogSource source, Duration span) {
        return new LogQuery(source.pod(), source.container(), true, false, true, span, -1);
    }
}
