package dev.gantry.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Colours are named in the token sheets alone, and every colour that is looked up exists. */
class StyleSheetsTest {
    private static final Pattern DECLARATION = Pattern.compile("([A-Za-z-][A-Za-z0-9-]*)\\s*:\\s*([^;{}]+);");
    private static final Pattern NAMED_COLOUR = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsba?\\(|\\b(ladder|derive)\\("
                    + "|(?<![\\w-])(white|black|red|green|blue|gr[ae]y|yellow|orange|purple|violet|cyan|magenta|pink)(?![\\w-])");
    private static final Pattern LOOKED_UP = Pattern.compile("(?<![\\w-])-(?:color|g|gantry)-[a-z0-9-]+");

    @Test
    void onlyTokenSheetsNameColours() {
        List<String> found = new ArrayList<>();
        for (Path sheet : Sheets.all()) {
            if (!Sheets.isTokens(sheet)) {
                found.addAll(coloursNamedIn(sheet.getFileName().toString(), Sheets.text(sheet)));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void aNamedColourWouldBeFound() {
        assertEquals(1, coloursNamedIn("x", ".a { -fx-text-fill: #fff; }").size());
        assertEquals(
                1,
                coloursNamedIn("x", ".a { -fx-background-color: -color-bg-inset, white; }")
                        .size());
        assertEquals(
                1,
                coloursNamedIn("x", ".a { -fx-effect: dropshadow(gaussian, rgba(0,0,0,0.6), 4, 0, 0, 1); }")
                        .size());
        assertEquals(
                1,
                coloursNamedIn("x", ".a { -fx-fill: derive(-color-fg-default, 20%); }")
                        .size());
        assertEquals(
                0,
                coloursNamedIn("x", ".a:white { -fx-text-fill: -color-fg-default; }")
                        .size());
        assertEquals(
                0, coloursNamedIn("x", ".a { -fx-font-smoothing-type: gray; }").size());
    }

    @Test
    void everyColourLookedUpIsDeclared() {
        Set<String> declared = new TreeSet<>(Tokens.of("dark").values().keySet());
        Set<String> used = new TreeSet<>();
        for (Path sheet : Sheets.all()) {
            Matcher matcher = DECLARATION.matcher(Sheets.text(sheet));
            while (matcher.find()) {
                declared.add(matcher.group(1));
                Matcher lookedUp = LOOKED_UP.matcher(matcher.group(2));
                while (lookedUp.find()) {
                    used.add(lookedUp.group());
                }
            }
        }
        used.removeAll(declared);
        assertEquals(Set.of(), used);
    }

    @Test
    void everySheetIsServedAndSaysWhatItHolds() throws IOException {
        Set<String> served = new TreeSet<>();
        Stylesheets.of(true).forEach(address -> served.add(address.substring(address.lastIndexOf('/') + 1)));
        Stylesheets.of(false).forEach(address -> served.add(address.substring(address.lastIndexOf('/') + 1)));
        Set<String> there = new TreeSet<>();
        for (Path sheet : Sheets.all()) {
            there.add(sheet.getFileName().toString());
            assertTrue(
                    Files.readString(sheet).startsWith("/*"), () -> sheet + " does not begin by saying what it holds");
        }
        assertEquals(there, served);
    }

    private static List<String> coloursNamedIn(String sheet, String css) {
        List<String> found = new ArrayList<>();
        Matcher matcher = DECLARATION.matcher(css);
        while (matcher.find()) {
            boolean smoothing = matcher.group(1).equals("-fx-font-smoothing-type");
            if (!smoothing && NAMED_COLOUR.matcher(matcher.group(2)).find()) {
                found.add(sheet + ": " + matcher.group().strip());
            }
        }
        return found;
    }
}
