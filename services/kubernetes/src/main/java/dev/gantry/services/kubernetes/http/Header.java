package dev.gantry.services.kubernetes.http;

/** One header line of a request or an answer. Immutable; its text form keeps the value to itself, it may be a token. */
public record Header(String name, String value) {
    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** Whether the value can stand in a header line: no line ends, no control characters. */
    boolean isSendable() {
        return name.chars().allMatch(c -> c > ' ' && c < 0x7f && c != ':')
                && value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c != 0x7f));
    }

    @Override
    public String toString() {
        return name + ": …";
    }
}
