package dev.gantry.views.words;

import dev.gantry.resources.Messages;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.TransportProblem;
import dev.gantry.services.problems.TransportProblem.SocksPart;
import dev.gantry.services.problems.TransportProblem.Step;

/** Says why an answer did not come. Pure but for the messages; any thread. */
final class TransportWords {
    private TransportWords() {}

    static String of(TransportProblem problem, Messages messages) {
        return switch (problem) {
            case TransportProblem.Failed(Step step, String where, var why) ->
                messages.text(failed(step), where, ProblemWords.inside(why, messages));
            case TransportProblem.Late(Step step, String where, var within) ->
                messages.text(late(step), where, messages.durations().span(within));
            case TransportProblem.Unreachable(Original(String detail)) ->
                messages.text("problem.transport.unreachable", detail);
            case TransportProblem.Broken(Original(String detail)) -> messages.text("problem.transport.broken", detail);
            case TransportProblem.Untrusted(Original(String detail)) ->
                messages.text("problem.transport.untrusted", detail);
            case TransportProblem.Expired(Original(String detail)) ->
                messages.text("problem.transport.expired", detail);
            case TransportProblem.NotYetValid(Original(String detail)) ->
                messages.text("problem.transport.not-yet-valid", detail);
            case TransportProblem.OtherName(Original(String detail)) ->
                messages.text("problem.transport.other-name", detail);
            case TransportProblem.ClientRefused(Original(String detail)) ->
                messages.text("problem.transport.client-refused", detail);
            case TransportProblem.NotTls(Original(String detail)) -> messages.text("problem.transport.not-tls", detail);
            case TransportProblem.TlsFailed(Original(String detail)) ->
                messages.text("problem.transport.tls-failed", detail);
            case TransportProblem.BadHttp(Original(String detail)) ->
                messages.text("problem.transport.bad-http", detail);
            case TransportProblem.BadGzip(Original(String detail)) ->
                messages.text("problem.transport.bad-gzip", detail);
            case TransportProblem.BadServerName(String name) ->
                messages.text("problem.transport.bad-server-name", name);
            case TransportProblem.ProxyAnswered(int status) ->
                messages.text("problem.transport.proxy-answered", status);
            case TransportProblem.SocksReply(int code) -> messages.text(socks(code), code);
            case TransportProblem.TooLongForSocks(SocksPart part) -> messages.text(tooLong(part));
            case TransportProblem.NotHttp(String start) -> messages.text("problem.transport.not-http", start);
            case TransportProblem.BodyCut(long got, long of) -> messages.text("problem.transport.body-cut", got, of);
            case TransportProblem.Silent(var within) ->
                messages.text("problem.transport.silent", messages.durations().span(within));
            case TransportProblem.UnsendableHeader(String name) ->
                messages.text("problem.transport.unsendable-header", name);
            case TransportProblem.Plain plain -> messages.text(key(plain));
        };
    }

    private static String failed(Step step) {
        return switch (step) {
            case RESOLVE -> "problem.transport.resolve";
            case CONNECT -> "problem.transport.connect";
            case PROXY -> "problem.transport.proxy";
            case TLS -> "problem.transport.tls";
            case WRITE -> "problem.transport.write";
            case HEADERS -> "problem.transport.headers";
        };
    }

    private static String late(Step step) {
        return switch (step) {
            case RESOLVE -> "problem.transport.resolve-late";
            case CONNECT -> "problem.transport.connect-late";
            case PROXY -> "problem.transport.proxy-late";
            case TLS -> "problem.transport.tls-late";
            case WRITE -> "problem.transport.write-late";
            case HEADERS -> "problem.transport.headers-late";
        };
    }

    private static String socks(int code) {
        return switch (code) {
            case 1 -> "problem.transport.socks-failed";
            case 2 -> "problem.transport.socks-not-allowed";
            case 3 -> "problem.transport.socks-no-network";
            case 4 -> "problem.transport.socks-no-host";
            case 5 -> "problem.transport.socks-refused";
            case 6 -> "problem.transport.socks-too-far";
            case 7 -> "problem.transport.socks-no-command";
            case 8 -> "problem.transport.socks-no-address-type";
            default -> "problem.transport.socks-reply";
        };
    }

    private static String tooLong(SocksPart part) {
        return switch (part) {
            case USER -> "problem.transport.socks-long-user";
            case PASSWORD -> "problem.transport.socks-long-password";
            case SERVER -> "problem.transport.socks-long-server";
        };
    }

    private static String key(TransportProblem.Plain problem) {
        return switch (problem) {
            case NAME_UNKNOWN -> "problem.transport.name-unknown";
            case NAME_WITHOUT_ADDRESS -> "problem.transport.name-without-address";
            case REFUSED -> "problem.transport.refused";
            case NOT_IN_TIME -> "problem.transport.not-in-time";
            case CUT -> "problem.transport.cut";
            case INTERRUPTED -> "problem.transport.interrupted";
            case CLOSED -> "problem.transport.closed";
            case PROXY_WANTS_LOGIN -> "problem.transport.proxy-wants-login";
            case PROXY_SPOKE_FIRST -> "problem.transport.proxy-spoke-first";
            case SOCKS_WANTS_LOGIN -> "problem.transport.socks-wants-login";
            case SOCKS_REFUSED_LOGIN -> "problem.transport.socks-refused-login";
            case SOCKS_WITHOUT_ADDRESS -> "problem.transport.socks-without-address";
            case NOT_SOCKS -> "problem.transport.not-socks";
            case SOCKS_HUNG_UP -> "problem.transport.socks-hung-up";
        };
    }
}
