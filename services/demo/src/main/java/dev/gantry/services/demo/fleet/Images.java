package dev.gantry.services.demo.fleet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of images and ids of containers, which follow from their names alone. Pure. */
public final class Images {
    private Images() {}

    /** As a container runtime names the image it runs: repository and digest. */
    public static String id(String image) {
        int tag = image.lastIndexOf(':');
        String repository = tag > image.lastIndexOf('/') ? image.substring(0, tag) : image;
        return repository + "@sha256:" + digest(image);
    }

    /** 64 hexadecimal digits. */
    public static String digest(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
