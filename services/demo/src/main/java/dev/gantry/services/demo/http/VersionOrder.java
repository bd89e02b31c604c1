package dev.gantry.services.demo.http;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How versions of a group are preferred: v2, v1, v2beta1, v1beta2, v1alpha1. Pure (apimachinery's {@code version}). */
final class VersionOrder {
    static final Comparator<String> PREFERRED_FIRST =
            Comparator.comparing(VersionOrder::of).reversed();

    private static final Pattern VERSION = Pattern.compile("v(\\d+)(?:(alpha|beta)(\\d+))?");

    /**
     * A version taken apart.
     *
     * @param promise 2 for what is stable, 1 for beta, 0 for alpha
     */
    private record Parts(int promise, int major, int minor) implements Comparable<Parts> {
        private static final Comparator<Parts> ORDER = Comparator.comparingInt(Parts::promise)
                .thenComparingInt(Parts::major)
                .thenComparingInt(Parts::minor);

        @Override
        public int compareTo(Parts other) {
            return ORDER.compare(this, other);
        }
    }

    private VersionOrder() {}

    private static Parts of(String version) {
        Matcher parts = VERSION.matcher(version);
        if (!parts.matches()) {
            throw new IllegalArgumentException(version + " is no version");
        }
        int major = Integer.parseInt(parts.group(1));
        if (parts.group(2) == null) {
            return new Parts(2, major, 0);
        }
        return new Parts(parts.group(2).equals("beta") ? 1 : 0, major, Integer.parseInt(parts.group(3)));
    }
}
