package dev.gantry.services.pods;

/** Parts of an image's name, by the grammar of {@code distribution/reference}. Pure; any thread. */
public final class ImageNames {
    /** Docker Hub, where a name that names no host is looked for. */
    public static final String DEFAULT_REGISTRY = "docker.io";

    private ImageNames() {}

    /** The host that an image is pulled from, with its port if it names one. */
    public static String registry(String image) {
        int slash = image.indexOf('/');
        String first = slash < 0 ? "" : image.substring(0, slash);
        boolean isHost = first.contains(".") || first.contains(":") || first.equals("localhost");
        return isHost ? first : DEFAULT_REGISTRY;
    }
}
