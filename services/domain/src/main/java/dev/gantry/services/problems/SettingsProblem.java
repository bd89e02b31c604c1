package dev.gantry.services.problems;

import java.nio.file.Path;

/** What went wrong with the files Gantry keeps for itself, and what was done about it. */
public sealed interface SettingsProblem extends Problem {
    record Unreadable(Path file, Original detail) implements SettingsProblem {}

    /** Not JSON of ours, and kept under another name. */
    record PutAside(Path file, Problem why, String keptAs) implements SettingsProblem {}

    record NotPutAside(Path file, Problem why, Original detail) implements SettingsProblem {}

    /** JSON, but the whole is of another type than an object. */
    record NotAnObject(String type) implements SettingsProblem {}

    record Unwritable(Path file, Original detail) implements SettingsProblem {}

    /** Nothing is logged. */
    record NoLog(Path folder, Original detail) implements SettingsProblem {}
}
