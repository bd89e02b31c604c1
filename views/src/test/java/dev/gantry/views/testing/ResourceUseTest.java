package dev.gantry.views.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import dev.gantry.resources.Language;
import dev.gantry.resources.Messages;
import dev.gantry.resources.Stylesheets;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the screens ask of the resources is there, and what is there is asked for. Keys stand in the code as literals:
 * one put together at run time counts as missing, and its parts as unused.
 */
class ResourceUseTest {
    private static final Path VIEWS = Path.of("src/main/java");
    /** Services have no words, so a key there would be no use of it. */
    private static final List<Path> SOURCES =
            List.of(VIEWS, Path.of("../app/src/main/java"), Path.of("../resources/src/main/java"));

    private static final Set<String> KEYS = Messages.in(Language.ENGLISH).keys();
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-zA-Z0-9-]+)+\\.?");

    @Test
    void everyKeyUsedExists() {
        Map<String, String> missing = new TreeMap<>(JavaSources.literals(SOURCES));
        missing.keySet().removeIf(literal -> !isMissing(literal));
        assertEquals(Map.of(), missing);
    }

    @Test
    void everyKeyIsUsed() {
        assertEquals(Set.of(), unused(KEYS, JavaSources.literals(SOURCES).keySet()));
    }

    @Test
    void aKeyThatIsMissingOrUnusedWouldBeFound() {
        assertTrue(isMissing("pods.no-such-key"));
        assertTrue(isMissing("pods.title."));
        assertFalse(isMissing("pods.title"));
        assertFalse(isMissing("pods.csv"));
        assertEquals(
                Set.of("pods.denied.title"),
                unused(
                        Set.of("pods.title", "pods.denied.title"),
                        JavaSources.literalsOf(
                                "say(\"pods.title\"); say(\"pods.\" + \"denied.title\");\n// \"pods.denied.title\"")));
    }

    @Test
    void everyStyleClassUsedExists() throws IOException {
        Map<String, String> missing = new TreeMap<>(JavaSources.styleClasses(VIEWS));
        missing.keySet().removeAll(classesOfTheSheets());
        assertEquals(Map.of(), missing);
    }

    @Test
    void literalsAndStyleClassesAreFound() {
        assertEquals(Set.of("pods.title"), JavaSources.literalsOf("// \"no\"\n x(\"pods.title\"); /* \"not\" */"));
        assertEquals(
                Set.of("rail", "rail-item"),
                JavaSources.styleClassesOf(
                        "getStyleClass().add(\"rail\"); a.getStyleClass()\n.addAll(\"rail-item\", b);"));
    }

    private static boolean looksLikeAKey(String literal) {
        boolean file = literal.endsWith(".json") || literal.endsWith(".csv") || literal.endsWith(".css");
        return !file
                && KEY.matcher(literal).matches()
                && screens().contains(literal.substring(0, literal.indexOf('.')));
    }

    private static Set<String> screens() {
        return KEYS.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    }

    private static boolean isMissing(String literal) {
        return looksLikeAKey(literal) && !KEYS.contains(literal);
    }

    private static Set<String> unused(Set<String> keys, Set<String> literals) {
        Set<String> unused = new TreeSet<>(keys);
        unused.removeAll(literals);
        return unused;
    }

    private static Set<String> classesOfTheSheets() throws IOException {
        Set<String> classes = new TreeSet<>();
        for (String sheet : Stylesheets.of(true)) {
            try (InputStream in = URI.create(sheet).toURL().openStream()) {
                classes.addAll(classesOf(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        try (InputStream in = PrimerDark.class.getResourceAsStream(new PrimerDark().getUserAgentStylesheet())) {
            classes.addAll(classesOf(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
        return classes;
    }

    private static Set<String> classesOf(String css) {
        String selectors = css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\{[^}]*}", "{}");
        Matcher matcher = Pattern.compile("\\.([a-zA-Z][\\w-]*)").matcher(selectors);
        Set<String> classes = new TreeSet<>();
        while (matcher.find()) {
            classes.add(matcher.group(1));
        }
        return classes;
    }
}
