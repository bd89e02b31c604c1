package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.ProblemException;
import dev.gantry.services.problems.TransportProblem;

/** What came over a connection, or did not, is no proper answer. */
final class WireException extends ProblemException {
    private static final long serialVersionUID = 1L;

    WireException(TransportProblem problem) {
        super(problem);
    }

    WireException(TransportProblem problem, Throwable cause) {
        super(problem, cause);
    }

    /** @param detail which rule of HTTP/1.1 the other side breaks */
    static WireException badHttp(String detail) {
        return new WireException(new TransportProblem.BadHttp(new Original(detail)));
    }

    /** @param detail what of the gzip is broken */
    static WireException badGzip(String detail) {
        return new WireException(new TransportProblem.BadGzip(new Original(detail)));
    }
}
