package dev.gantry.services.problems;

import java.time.Duration;

/** Why an answer did not come, or not whole. Details are of the operating system or of a library. */
public sealed interface TransportProblem extends Problem {
    /** The way of a request, in order. */
    enum Step {
        RESOLVE,
        CONNECT,
        PROXY,
        TLS,
        WRITE,
        HEADERS
    }

    /** @param where the name or the address that step was about */
    record Failed(Step step, String where, Problem why) implements TransportProblem {}

    record Late(Step step, String where, Duration within) implements TransportProblem {}

    record Unreachable(Original detail) implements TransportProblem {}

    record Broken(Original detail) implements TransportProblem {}

    /** Signed by nobody who is trusted. */
    record Untrusted(Original detail) implements TransportProblem {}

    record Expired(Original detail) implements TransportProblem {}

    record NotYetValid(Original detail) implements TransportProblem {}

    /** A certificate for other names. */
    record OtherName(Original detail) implements TransportProblem {}

    /** The server does not take our certificate, or wants one. */
    record ClientRefused(Original detail) implements TransportProblem {}

    /** The other side does not speak TLS. */
    record NotTls(Original detail) implements TransportProblem {}

    record TlsFailed(Original detail) implements TransportProblem {}

    record BadServerName(String name) implements TransportProblem {}

    record ProxyAnswered(int status) implements TransportProblem {}

    /** @param code of RFC 1928 */
    record SocksReply(int code) implements TransportProblem {}

    /** A name, user or password of more than 255 bytes. */
    record TooLongForSocks(SocksPart part) implements TransportProblem {}

    /** What a SOCKS proxy is told. */
    enum SocksPart {
        USER,
        PASSWORD,
        SERVER
    }

    /** @param start of what came instead */
    record NotHttp(String start) implements TransportProblem {}

    /** @param detail which rule, in the words of the RFC's trade */
    record BadHttp(Original detail) implements TransportProblem {}

    record BadGzip(Original detail) implements TransportProblem {}

    record BodyCut(long got, long of) implements TransportProblem {}

    /** No byte of the body for so long. */
    record Silent(Duration within) implements TransportProblem {}

    /** A header of ours that may not be sent, such as a token with a line break in it. */
    record UnsendableHeader(String name) implements TransportProblem {}

    /** Those with nothing more to say. */
    enum Plain implements TransportProblem {
        NAME_UNKNOWN,
        NAME_WITHOUT_ADDRESS,
        /** Nothing listens there. */
        REFUSED,
        NOT_IN_TIME,
        /** The other side ended the connection in the middle of something. */
        CUT,
        INTERRUPTED,
        /** By us, because nobody wants the answer any more. */
        CLOSED,
        PROXY_WANTS_LOGIN,
        PROXY_SPOKE_FIRST,
        SOCKS_WANTS_LOGIN,
        SOCKS_REFUSED_LOGIN,
        SOCKS_WITHOUT_ADDRESS,
        NOT_SOCKS,
        SOCKS_HUNG_UP
    }
}
