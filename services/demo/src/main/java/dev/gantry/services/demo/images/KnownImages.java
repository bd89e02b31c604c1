package dev.gantry.services.demo.images;

import dev.gantry.services.demo.images.Contents.App;
import dev.gantry.services.demo.images.Contents.Base;
import dev.gantry.services.demo.images.Contents.Invalid;
import dev.gantry.services.demo.images.Contents.Missing;
import dev.gantry.services.demo.images.Contents.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Tells what is in an image by its name. Any thread. */
public final class KnownImages {
    /** Where all of the company's images come from. */
    private static final String OWN = "harbor.live.example/";

    private static final String FILE = "known.yaml";
    private static final KnownImages MODULE = read();

    private final Map<String, Base> known;

    private KnownImages(Map<String, Base> known) {
        this.known = Map.copyOf(known);
    }

    /** Those of the file that comes with this. */
    public static KnownImages ofModule() {
        return MODULE;
    }

    private static KnownImages read() {
        Map<String, Base> known = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(KnownImages.class.getResourceAsStream(FILE), FILE)) {
            Object read = new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(in);
            for (Object one : (List<?>) read) {
                Base base = base((Map<?, ?>) one);
                known.put(base.name(), base);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KnownImages(known);
    }

    private static Base base(Map<?, ?> entry) {
        List<Integer> ports =
                texts(entry.get("ports")).stream().map(Integer::valueOf).toList();
        String page = entry.get("page") instanceof String text ? text : "";
        return new Base(
                Objects.requireNonNull(entry.get("image")).toString(),
                texts(entry.get("command")),
                Boolean.TRUE.equals(entry.get("bash")),
                Boolean.TRUE.equals(entry.get("stays")) ? new Server(texts(entry.get("says")), ports, page) : null);
    }

    private static List<String> texts(@Nullable Object list) {
        List<String> texts = new ArrayList<>();
        if (list instanceof List<?> items) {
            items.forEach(item -> texts.add(String.valueOf(item)));
        }
        return List.copyOf(texts);
    }

    public Contents of(String image) {
        if (image.startsWith(OWN)) {
            return new App();
        }
        ImageName name = ImageName.parse(image);
        if (name == null) {
            return new Invalid("Failed to apply default image tag \"" + image + "\": couldn't parse image name \""
                    + image + "\": " + ImageName.problem(image));
        }
        Base base = known.get(name.repository());
        return base == null ? new Missing(notFound(name)) : base;
    }

    /** The well-known image of that name, null where it is another. */
    public @Nullable Base base(String image) {
        return of(image) instanceof Base base ? base : null;
    }

    /** What a registry's 404 becomes on its way through containerd. */
    static String notFound(ImageName name) {
        return "rpc error: code = NotFound desc = failed to pull and unpack image \"" + name
                + "\": failed to resolve reference \"" + name + "\": " + name + ": not found";
    }

    /** An image as the container runtime names it once it has it. */
    public static String full(String image) {
        ImageName name = image.startsWith(OWN) ? null : ImageName.parse(image);
        return name == null ? image : name.toString();
    }

    /** What containerd says of an image that was to be there and is not. */
    public static String notFound(String image) {
        ImageName name = ImageName.parse(image);
        return name == null ? image + ": not found" : notFound(name);
    }
}
