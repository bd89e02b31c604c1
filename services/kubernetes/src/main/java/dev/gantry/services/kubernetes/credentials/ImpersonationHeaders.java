package dev.gantry.services.kubernetes.credentials;

import dev.gantry.services.kubernetes.config.Impersonation;
import dev.gantry.services.kubernetes.http.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The headers that ask to act as somebody else (client-go, transport/round_trippers.go). */
final class ImpersonationHeaders {
    private static final String LEGAL = "!#$&'*+-.^_`|~";

    private ImpersonationHeaders() {}

    /** None without a user, as in kubectl. */
    static List<Header> of(Impersonation as) {
        List<Header> headers = new ArrayList<>();
        if (as.user().isEmpty()) {
            return headers;
        }
        headers.add(new Header("Impersonate-User", as.user()));
        if (!as.uid().isEmpty()) {
            headers.add(new Header("Impersonate-Uid", as.uid()));
        }
        as.groups().forEach(group -> headers.add(new Header("Impersonate-Group", group)));
        for (Map.Entry<String, List<String>> extra : new TreeMap<>(as.extra()).entrySet()) {
            String name = "Impersonate-Extra-" + escaped(extra.getKey());
            extra.getValue().forEach(value -> headers.add(new Header(name, value)));
        }
        return headers;
    }

    private static String escaped(String key) {
        StringBuilder name = new StringBuilder();
        for (byte octet : key.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean legal =
                    c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || LEGAL.indexOf(c) >= 0;
            name.append(legal ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return name.toString();
    }
}
