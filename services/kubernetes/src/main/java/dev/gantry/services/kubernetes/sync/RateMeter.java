package dev.gantry.services.kubernetes.sync;

/** Sums over the last ten seconds, in buckets of one second. Any thread. */
final class RateMeter {
    private static final int SECONDS = 10;
    private static final long SECOND = 1_000_000_000L;

    private final Timer timer;
    private final long[] buckets = new long[SECONDS];
    private final long began;
    private long second;

    RateMeter(Timer timer) {
        this.timer = timer;
        this.began = timer.nanos();
    }

    synchronized void add(long amount) {
        advance();
        buckets[(int) (second % SECONDS)] += amount;
    }

    synchronized double perSecond() {
        advance();
        long sum = 0;
        for (long bucket : buckets) {
            sum += bucket;
        }
        return sum / (double) SECONDS;
    }

    private void advance() {
        long now = (timer.nanos() - began) / SECOND;
        for (long next = Math.max(second + 1, now - SECONDS + 1); next <= now; next++) {
            buckets[(int) (next % SECONDS)] = 0;
        }
        second = Math.max(second, now);
    }
}
