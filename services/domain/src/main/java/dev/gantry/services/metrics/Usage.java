package dev.gantry.services.metrics;

/** An amount of CPU time in billionths of a core, and of memory in bytes. Immutable. */
public record Usage(long cpuNanocores, long memoryBytes) {
    private static final long NANOS_A_MILLI = 1_000_000;

    public static final Usage NONE = new Usage(0, 0);

    /** Rounded up, as kubectl does. */
    public long cpuMillicores() {
        return Math.ceilDiv(cpuNanocores, NANOS_A_MILLI);
    }

    public Usage plus(Usage other) {
        return new Usage(cpuNanocores + other.cpuNanocores, memoryBytes + other.memoryBytes);
    }
}
