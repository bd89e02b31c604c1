package dev.gantry.services.kubernetes.sync;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes paths and queries below the server's URL. Any thread. */
final class Targets {
    private final StringBuilder target;
    private char next = '?';

    private Targets(String path) {
        target = new StringBuilder(path);
    }

    static Targets of(String path) {
        return new Targets(path);
    }

    Targets with(String key, String value) {
        return value.isEmpty() ? this : withEven(key, value);
    }

    /** Even where it is empty, as an argument of a command may be. */
    Targets withEven(String key, String value) {
        target.append(next).append(key).append('=').append(encode(value));
        next = '&';
        return this;
    }

    Targets with(String key, long value) {
        return with(key, Long.toString(value));
    }

    @Override
    public String toString() {
        return target.toString();
    }

    static String collection(String groupVersion, String namespace, String plural) {
        String root = groupVersion.indexOf('/') < 0 ? "/api/" : "/apis/";
        String middle = namespace.isEmpty() ? "/" : "/namespaces/" + encode(namespace) + "/";
        return root + groupVersion + middle + plural;
    }

    static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
