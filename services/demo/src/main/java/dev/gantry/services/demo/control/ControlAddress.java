package dev.gantry.services.demo.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Where a fleet is controlled, as its kubeconfig tells in an extension that other clients leave alone. Immutable.
 *
 * @param authorityPem whom to trust
 * @param token of the administrator
 */
public record ControlAddress(URI url, String authorityPem, String token) {
    private static final String EXTENSION = "gantry-demo";
    private static final String CONTROL = "control";

    /** What the kubeconfig of a fleet has under {@code extensions}. */
    public static List<Map<String, Object>> extensions(String control) {
        return List.of(Map.of("name", EXTENSION, "extension", Map.of(CONTROL, control)));
    }

    /** @throws IOException where there is no such file, or it is none of a fleet; the message says what to do */
    static ControlAddress read(Path kubeconfig) throws IOException {
        try {
            Object config = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(kubeconfig));
            String url = text(in(named(config, "extensions"), "extension", CONTROL));
            String token = text(in(first(config, "users"), "user", "token"));
            String authority = text(in(first(config, "clusters"), "cluster", "certificate-authority-data"));
            return new ControlAddress(
                    URI.create(url),
                    new String(Base64.getDecoder().decode(authority), StandardCharsets.US_ASCII),
                    token);
        } catch (NoSuchFileException e) {
            throw new IOException("no demo fleet runs here: " + kubeconfig + " does not exist", e);
        } catch (YamlEngineException | IllegalArgumentException e) {
            throw new IOException(kubeconfig + " is no kubeconfig of a demo fleet's administrator", e);
        }
    }

    ByteArrayInputStream authority() {
        return new ByteArrayInputStream(authorityPem.getBytes(StandardCharsets.US_ASCII));
    }

    private static @Nullable Object first(@Nullable Object config, String key) {
        return get(config, key) instanceof List<?> list && !list.isEmpty() ? list.getFirst() : null;
    }

    private static @Nullable Object named(@Nullable Object config, String key) {
        return get(config, key) instanceof List<?> list
                ? list.stream()
                        .filter(one -> EXTENSION.equals(get(one, "name")))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static @Nullable Object in(@Nullable Object entry, String key, String inner) {
        return get(get(entry, key), inner);
    }

    private static @Nullable Object get(@Nullable Object map, String key) {
        return map instanceof Map<?, ?> entries ? entries.get(key) : null;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw new IllegalArgumentException("not there");
    }
}
