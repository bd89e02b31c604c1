package dev.gantry.services.cluster;

import java.util.Objects;

/** Why a cluster did not give what was asked: a sentence for people that ends with the next step, and its sort. */
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

    public ClusterFailure(Sort sort, String message) {
        super(message);
        this.sort = sort;
    }

    public ClusterFailure(Sort sort, String message, Throwable cause) {
        super(message, cause);
        this.sort = sort;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public Sort sort() {
        return sort;
    }
}
