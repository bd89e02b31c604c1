package dev.gantry.services.cluster;

import dev.gantry.services.problems.Problem;

/** Why a cluster did not give what was asked, and of which sort that is. The message is for logs alone. */
public final class ClusterFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** The sorts a caller may act on differently. */
    public enum Sort {
        /** No answer: not found, refused, timed out, TLS not agreed. */
        UNREACHABLE,
        /** 401, or credentials that cannot be had. */
        DENIED,
        /** 403. */
        FORBIDDEN,
        /** 404. */
        NOT_FOUND,
        /** 400, 422: what was asked makes no sense to the server. */
        REFUSED,
        /** 429, 500, 503, 504: passing. */
        BUSY,
        /** The answer is not Kubernetes, or broken. */
        GARBLED
    }

    private final Sort sort;
    private final transient Problem problem;

    public ClusterFailure(Sort sort, Problem problem) {
        super(problem.toString());
        this.sort = sort;
        this.problem = problem;
    }

    public ClusterFailure(Sort sort, Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.sort = sort;
        this.problem = problem;
    }

    /** What to tell, in the language of whoever is told. */
    public Problem problem() {
        return problem;
    }

    public Sort sort() {
        return sort;
    }
}
