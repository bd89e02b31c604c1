package dev.gantry.services.demo.kinds;

import dev.gantry.services.demo.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The custom kinds that are part of this module, a file a project, and those of a user's files. Pure; any thread. */
public final class CustomKinds {
    /** The projects whose kinds are shipped, by the names of their files. */
    public static final List<String> PROJECTS = List.of(
            "kruise", "argo-rollouts", "kueue", "volcano", "kai", "openyurt", "kubeedge", "submariner", "calico");

    private CustomKinds() {}

    /** The kinds of every project, in the order discovery lists them. */
    public static List<Kind> shipped() {
        return of(PROJECTS);
    }

    /** @throws IllegalArgumentException for a project whose kinds are not shipped */
    public static List<Kind> of(List<String> projects) {
        List<Kind> kinds = new ArrayList<>();
        for (String project : projects) {
            if (!PROJECTS.contains(project)) {
                throw new IllegalArgumentException("no kinds of " + project + " are shipped; known are " + PROJECTS);
            }
        }
        projects.forEach(project -> kinds.addAll(KindFile.customOfModule("custom/" + project + ".yaml")));
        return List.copyOf(kinds);
    }

    /**
     * The kinds of a user's files.
     *
     * @throws IOException where a file cannot be read
     * @throws IllegalArgumentException where one is no file of kinds or names a kind that is there already
     */
    public static List<Kind> read(List<Path> files) throws IOException {
        Kinds served = Kinds.builtIn(Schema.kubernetes()).with(shipped());
        List<Kind> read = new ArrayList<>();
        for (Path file : files) {
            List<Kind> kinds = new ArrayList<>();
            for (Kind kind : KindFile.custom(file)) {
                if (served.with(read).with(kinds).knows(kind)) {
                    throw new IllegalArgumentException(
                            file + ": " + kind + " in " + kind.version()
                                    + " is served already; leave it out, give it another group or name all its versions in one entry");
                }
                kinds.add(kind);
            }
            read.addAll(kinds);
        }
        return List.copyOf(read);
    }
}
