package dev.gantry.resources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the style sheets as text, comments removed. */
final class Sheets {
    static final Path FOLDER = Path.of("src/main/resources/dev/gantry/resources/css");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private Sheets() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".css"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isTokens(Path sheet) {
        return sheet.getFileName().toString().startsWith("tokens-");
    }

    static String text(Path sheet) {
        try {
            return withoutComments(Files.readString(sheet, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String withoutComments(String css) {
        return COMMENT.matcher(css).replaceAll("");
    }
}
