package dev.gantry.views.words;

import dev.gantry.resources.Messages;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.SettingsProblem;

/** Says what went wrong with Gantry's own files. Pure but for the messages; any thread. */
final class SettingsWords {
    private SettingsWords() {}

    static String of(SettingsProblem problem, Messages messages) {
        return switch (problem) {
            case SettingsProblem.Unreadable(var file, Original(String detail)) ->
                messages.text("problem.settings.unreadable", file.toString(), detail);
            case SettingsProblem.PutAside(var file, var why, String keptAs) ->
                messages.text(
                        "problem.settings.put-aside", file.toString(), ProblemWords.inside(why, messages), keptAs);
            case SettingsProblem.NotPutAside(var file, var why, Original(String detail)) ->
                messages.text(
                        "problem.settings.not-put-aside", file.toString(), ProblemWords.inside(why, messages), detail);
            case SettingsProblem.NotAnObject(String type) -> messages.text("problem.settings.not-an-object", type);
            case SettingsProblem.Unwritable(var file, Original(String detail)) ->
                messages.text("problem.settings.unwritable", file.toString(), detail);
            case SettingsProblem.NoLog(var folder, Original(String detail)) ->
                messages.text("problem.settings.no-log", folder.toString(), detail);
        };
    }
}
