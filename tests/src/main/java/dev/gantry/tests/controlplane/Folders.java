package dev.gantry.tests.controlplane;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Copies, deletes and finds whole folders. Any thread. */
public final class Folders {
    private Folders() {}

    /** The Go module {@code tests/control-plane}, looked for upwards from our own classes and from where we run. */
    static Path goModule() {
        return Optional.ofNullable(upwards(classes()))
                .or(() -> Optional.ofNullable(upwards(Path.of("").toAbsolutePath())))
                .orElseThrow(() -> new IllegalStateException(
                        "tests/control-plane was found neither above the test classes nor above the working folder"));
    }

    private static @Nullable Path upwards(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            for (Path module : List.of(folder.resolve("control-plane"), folder.resolve("tests/control-plane"))) {
                if (Files.exists(module.resolve("go.mod"))) {
                    return module;
                }
            }
        }
        return null;
    }

    private static Path classes() {
        try {
            return Path.of(Folders.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of our own classes is no path", e);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Deletes a folder with all that is in it; one that is not there is no fault. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
