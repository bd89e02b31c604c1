package dev.gantry.services.demo.images;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An image's name in full, as container runtimes read it (distribution's {@code reference}). Immutable; any thread.
 *
 * @param repository with its registry: {@code docker.io/library/busybox}
 * @param version {@code :tag} or {@code @digest}
 */
public record ImageName(String repository, String version) {
    private static final String HUB = "docker.io";
    private static final String LABEL = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
    private static final String PART = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
    private static final Pattern HOST = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*(?::[0-9]+)?");
    private static final Pattern REST = Pattern.compile("(" + PART + "(?:/" + PART + ")*)"
            + "(:[\\w][\\w.-]{0,127})?(@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?");

    /** Null where it is none. */
    public static @Nullable ImageName parse(String text) {
        int slash = text.indexOf('/');
        String first = slash < 0 ? "" : text.substring(0, slash);
        boolean hasHost = first.contains(".") || first.contains(":") || first.equals("localhost");
        String host = hasHost ? first : HUB;
        String rest = hasHost ? text.substring(slash + 1) : text;
        Matcher matcher = REST.matcher(rest);
        if (!HOST.matcher(host).matches() || !matcher.matches()) {
            return null;
        }
        String path = matcher.group(1);
        String tag = matcher.group(2);
        String digest = matcher.group(3);
        boolean isOfHub = host.equals(HUB) && !path.contains("/");
        String version = digest != null ? digest : tag != null ? tag : ":latest";
        return new ImageName(host + "/" + (isOfHub ? "library/" : "") + path, version);
    }

    /** What is wrong with a name that is none, as the runtime says it. */
    static String problem(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        ImageName meant = parse(lower);
        if (lower.equals(text) || meant == null) {
            return "invalid reference format";
        }
        String path = meant.repository.substring(meant.repository.indexOf('/') + 1);
        boolean isOfHub = path.startsWith("library/");
        int from = lower.indexOf(isOfHub ? path.substring("library/".length()) : path);
        int length = isOfHub ? path.length() - "library/".length() : path.length();
        String written = (isOfHub ? "library/" : "") + text.substring(from, from + length);
        return "invalid reference format: repository name (" + written + ") must be lowercase";
    }

    /** The name in full. */
    @Override
    public String toString() {
        return repository + version;
    }
}
