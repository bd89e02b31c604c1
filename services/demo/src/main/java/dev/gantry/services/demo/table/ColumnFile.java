package dev.gantry.services.demo.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The columns of the built-in kinds; the format is told in the file's own head. Immutable; any thread. */
final class ColumnFile {
    /** Kinds that do not print themselves. */
    private static final String OTHERS = "*";

    private static final String RESOURCE = "columns.txt";

    private final Map<String, String> shared = new HashMap<>();
    private final Map<String, List<ColumnDefinition>> kinds = new HashMap<>();

    private ColumnFile() {}

    /** Reads the file that is part of this module. */
    static ColumnFile ofModule() {
        try (InputStream file = Objects.requireNonNull(ColumnFile.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            ColumnFile columns = new ColumnFile();
            columns.read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
            return columns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(BufferedReader lines) throws IOException {
        List<ColumnDefinition> current = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("@")) {
                int blank = line.indexOf(' ');
                shared.put(line.substring(0, blank), unescaped(line.substring(blank + 1)));
            } else if (line.startsWith(" ")) {
                current.add(column(line.substring(1).split("\\|", 5)));
            } else if (!line.startsWith("#")) {
                current = kinds.computeIfAbsent(line, name -> new ArrayList<>());
            }
        }
    }

    private ColumnDefinition column(String[] parts) {
        String description = shared.getOrDefault(parts[4], unescaped(parts[4]));
        return new ColumnDefinition(parts[0], parts[1], parts[2], description, Integer.parseInt(parts[3]));
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n");
    }

    /** @param type {@code apps/v1.Deployment} */
    List<ColumnDefinition> of(String type) {
        return kinds.getOrDefault(type, others());
    }

    List<ColumnDefinition> others() {
        return Objects.requireNonNull(kinds.get(OTHERS));
    }

    /** The description of {@code metadata.creationTimestamp}. */
    String created() {
        return Objects.requireNonNull(shared.get("@created"));
    }
}
