package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.faults.Ask;
import dev.gantry.services.demo.faults.Fault;
import dev.gantry.services.demo.faults.FaultBoard;
import dev.gantry.services.demo.faults.Standing;
import dev.gantry.services.demo.sockets.Socket;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** An exchange whose answer may be cut short, garbled, dated wrongly or held up, as faults have it. One thread. */
final class FaultyExchange implements Exchange {
    private final Exchange bare;
    private final FaultBoard faults;
    private @Nullable Ask ask;
    private String length = "";
    private boolean isGzip;
    private boolean wasAskedToEnd;

    FaultyExchange(Exchange bare, FaultBoard faults) {
        this.bare = bare;
        this.faults = faults;
    }

    /** What is asked for; worked out when a fault first wants to know, as most of the time none stands. */
    Ask ask() {
        Ask known = ask;
        if (known == null) {
            known = read(bare);
            ask = known;
        }
        return known;
    }

    private static Ask read(Exchange exchange) {
        ApiPath path = ApiPath.of(exchange.path());
        if (path == null) {
            String method = exchange.method().toLowerCase(Locale.ROOT);
            return new Ask("", "", "", method, false);
        }
        return new Ask(
                path.group(),
                path.resource(),
                path.subresource(),
                ResourceRequest.verb(exchange, path),
                !exchange.parameter("continue").isEmpty());
    }

    /**
     * Breaks the connection or holds the request up, where a fault says so.
     *
     * @param isUnderWay whether its answer has begun
     */
    void breakOrFreeze(boolean isUnderWay) throws IOException, InterruptedException {
        if (met(Fault.Cut.class, isUnderWay) != null) {
            abort();
            throw new IOException("cut on demand");
        }
        Standing frozen = met(Fault.Freeze.class, isUnderWay);
        if (frozen != null) {
            faults.hold(frozen, this::isOpen);
        }
    }

    private @Nullable Standing met(Class<? extends Fault> kind, boolean isUnderWay) {
        return isUnderWay ? faults.meetUnderWay(ask(), kind) : faults.meet(ask(), kind);
    }

    @Override
    public @Nullable ApiException ending() throws IOException, InterruptedException {
        boolean isUnderWay = wasAskedToEnd;
        wasAskedToEnd = true;
        if (faults.isQuiet()) {
            return null;
        }
        breakOrFreeze(true);
        return met(Fault.Expire.class, isUnderWay) == null
                ? null
                : Refusals.expired("The resourceVersion for the provided watch is too old.");
    }

    @Override
    public OutputStream answer(int code, String contentType) throws IOException {
        if (!faults.skew().isZero()) {
            faults.meet(ask(), Fault.Skew.class);
            Instant now = Instant.now().plus(faults.skew());
            bare.putHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
        }
        boolean isWell = code < 400 && !faults.isQuiet();
        if (isWell && faults.meet(ask(), Fault.Truncate.class) != null) {
            return truncated(code, contentType);
        }
        if (!length.isEmpty()) {
            bare.putHeader("Content-Length", length);
        }
        Standing slow = isWell ? faults.meet(ask(), Fault.Slow.class) : null;
        OutputStream out = new FaultyStream(this, faults, bare.answer(code, contentType));
        return slow == null ? out : new TrickleStream(out, faults, slow);
    }

    /** Small answers are not compressed otherwise, but a gzip that ends amid is what is wanted. */
    private OutputStream truncated(int code, String contentType) throws IOException {
        boolean compresses = !isGzip && Answers.takesGzip(this);
        if (compresses) {
            bare.putHeader("Content-Encoding", "gzip");
        }
        OutputStream out = new ShortStream(bare.answer(code, contentType));
        return compresses ? new GZIPOutputStream(out) : out;
    }

    /** A length is held back until it is known whether the body keeps to it. */
    @Override
    public void putHeader(String name, String value) {
        if (name.equals("Content-Length")) {
            length = value;
            return;
        }
        isGzip |= name.equals("Content-Encoding");
        bare.putHeader(name, value);
    }

    @Override
    public String method() {
        return bare.method();
    }

    @Override
    public String path() {
        return bare.path();
    }

    @Override
    public Map<String, List<String>> parameters() {
        return bare.parameters();
    }

    /** What will be corrupted is not packed before, or the gzip would break instead of what is in it. */
    @Override
    public @Nullable String header(String name) {
        boolean isUnpacked = name.equals("Accept-Encoding") && faults.threatens(ask(), Fault.Corrupt.class);
        return isUnpacked ? null : bare.header(name);
    }

    @Override
    public List<String> headers(String name) {
        return bare.headers(name);
    }

    @Override
    public @Nullable ClientName clientName() {
        return bare.clientName();
    }

    @Override
    public byte[] body(int limitBytes) throws IOException {
        return bare.body(limitBytes);
    }

    @Override
    public void whenAnswered(IntConsumer listener) {
        bare.whenAnswered(listener);
    }

    @Override
    public void addHeader(String name, String value) {
        bare.addHeader(name, value);
    }

    @Override
    public void abort() {
        bare.abort();
    }

    @Override
    public boolean isOpen() {
        return bare.isOpen();
    }

    @Override
    public boolean upgrade(List<String> protocols, Socket.Talk talk) {
        return bare.upgrade(protocols, talk);
    }
}
