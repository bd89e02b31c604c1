package dev.gantry.services.kubernetes.tls;

import dev.gantry.services.problems.KeyProblem;
import dev.gantry.services.problems.Original;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where PEM text comes from: the kubeconfig itself, or a file that may be replaced at any time. */
public sealed interface PemSource {
    /** What it is called in messages. */
    String name();

    byte[] read() throws KeyMaterialException;

    /** Changes when the content may have. */
    String stamp();

    /** Text from within the kubeconfig. */
    record Data(String name, byte[] pem) implements PemSource {
        @Override
        public byte[] read() {
            return pem;
        }

        @Override
        public String stamp() {
            return "data";
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Data data && name.equals(data.name) && Arrays.equals(pem, data.pem);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(pem);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A file, read anew when it changed. */
    record File(String what, Path path) implements PemSource {
        @Override
        public String name() {
            return what + " " + path;
        }

        @Override
        public byte[] read() throws KeyMaterialException {
            try {
                return Files.readAllBytes(path);
            } catch (NoSuchFileException e) {
                throw new KeyMaterialException(KeyProblem.Plain.NO_FILE, e);
            } catch (IOException e) {
                throw new KeyMaterialException(new KeyProblem.UnreadableFile(Original.of(e)), e);
            }
        }

        @Override
        public String stamp() {
            try {
                BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
                return now.lastModifiedTime() + "/" + now.size() + "/" + now.fileKey();
            } catch (IOException e) {
                return "absent";
            }
        }
    }
}
