package dev.gantry.views.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds message keys and style classes in Java as text; comments do not count. */
public final class JavaSources {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//[^\\n]*$", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern STYLE_CLASS_CALL =
            Pattern.compile("getStyleClass\\(\\)\\s*\\.\\s*(?:add|addAll|setAll|contains|remove)\\(([^;]*?)\\);");

    private JavaSources() {}

    /** Every string literal under these folders, with the file it was last seen in. */
    public static Map<String, String> literals(List<Path> folders) {
        Map<String, String> found = new TreeMap<>();
        for (Path folder : folders) {
            files(folder)
                    .forEach(file -> literalsOf(read(file))
                            .forEach(literal ->
                                    found.put(literal, file.getFileName().toString())));
        }
        return found;
    }

    /** Every string literal of a piece of Java. */
    public static Set<String> literalsOf(String java) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = LITERAL.matcher(COMMENT.matcher(java).replaceAll(""));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** Every style class given to a node under a folder, with the file. */
    public static Map<String, String> styleClasses(Path folder) {
        Map<String, String> found = new TreeMap<>();
        files(folder)
                .forEach(file -> styleClassesOf(read(file))
                        .forEach(name -> found.put(name, file.getFileName().toString())));
        return found;
    }

    /** Every style class that a piece of Java gives to a node. */
    public static Set<String> styleClassesOf(String java) {
        Set<String> found = new TreeSet<>();
        Matcher call = STYLE_CLASS_CALL.matcher(COMMENT.matcher(java).replaceAll(""));
        while (call.find()) {
            found.addAll(literalsOf(call.group(1)));
        }
        return found;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
