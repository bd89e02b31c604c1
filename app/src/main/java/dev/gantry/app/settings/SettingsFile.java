package dev.gantry.app.settings;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.SettingsProblem;
import dev.gantry.services.settings.Settings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file itself. Written to a temporary file beside it, forced to disk and moved over it, so that a reader and a
 * crash see the old or the new one, never a part. One thread at a time.
 */
final class SettingsFile {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final JsonMapper mapper =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Path path;
    private final InstantSource clock;

    SettingsFile(Path path, InstantSource clock) {
        this.path = path;
        this.clock = clock;
    }

    /** What was read, and what was wrong with it, if anything. */
    record Reading(Settings settings, Optional<SettingsProblem> problem) {}

    Reading read() {
        try {
            return new Reading(SettingsJson.read(tree()), Optional.empty());
        } catch (NoSuchFileException e) {
            return new Reading(Settings.DEFAULT, Optional.empty());
        } catch (IOException e) {
            return new Reading(Settings.DEFAULT, Optional.of(new SettingsProblem.Unreadable(path, Original.of(e))));
        } catch (JacksonException e) {
            return new Reading(Settings.DEFAULT, Optional.of(setAside(e)));
        }
    }

    /** Puts the settings into what the file holds at this moment, keeping every key it does not know. */
    void write(Settings settings) throws IOException {
        ObjectNode tree = treeOrEmpty();
        SettingsWriter.write(settings, tree);
        Files.createDirectories(path.toAbsolutePath().getParent());
        Path fresh = path.resolveSibling(
                path.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        try {
            Files.write(fresh, mapper.writeValueAsBytes(tree));
            force(fresh);
            Files.move(fresh, path, ATOMIC_MOVE, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private ObjectNode treeOrEmpty() throws IOException {
        try {
            return tree();
        } catch (NoSuchFileException e) {
            return mapper.createObjectNode();
        } catch (JacksonException e) {
            setAside(e);
            return mapper.createObjectNode();
        }
    }

    private ObjectNode tree() throws IOException {
        JsonNode node = mapper.readTree(Files.readAllBytes(path));
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new NotAnObject(
                new SettingsProblem.NotAnObject(node.getNodeType().name().toLowerCase(Locale.ROOT)));
    }

    private SettingsProblem setAside(JacksonException failure) {
        Path aside = free(
                path.getFileName() + ".broken-" + STAMP.format(clock.instant().atOffset(ZoneOffset.UTC)));
        Problem why = failure instanceof NotAnObject other
                ? other.problem
                : new Original(String.valueOf(failure.getOriginalMessage()));
        try {
            Files.move(path, aside);
            return new SettingsProblem.PutAside(path, why, aside.getFileName().toString());
        } catch (IOException e) {
            return new SettingsProblem.NotPutAside(path, why, Original.of(e));
        }
    }

    private Path free(String name) {
        Path candidate = path.resolveSibling(name);
        for (int n = 2; Files.exists(candidate); n++) {
            candidate = path.resolveSibling(name + "-" + n);
        }
        return candidate;
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static final class NotAnObject extends JacksonException {
        private static final long serialVersionUID = 1L;

        private final transient SettingsProblem problem;

        NotAnObject(SettingsProblem problem) {
            super(problem.toString());
            this.problem = problem;
        }
    }
}
