package dev.gantry.views.words;

import dev.gantry.resources.Messages;
import dev.gantry.services.problems.KubeconfigProblem;
import dev.gantry.services.problems.Original;

/** Says what is wrong with kubeconfig files. Pure but for the messages; any thread. */
final class KubeconfigWords {
    private KubeconfigWords() {}

    static String of(KubeconfigProblem problem, Messages messages) {
        return switch (problem) {
            case KubeconfigProblem.Missing(var file) -> messages.text("problem.kubeconfig.missing", file.toString());
            case KubeconfigProblem.NotAllowed(var file) ->
                messages.text("problem.kubeconfig.not-allowed", file.toString());
            case KubeconfigProblem.Unreadable(var file, Original(String detail)) ->
                messages.text("problem.kubeconfig.unreadable", file.toString(), detail);
            case KubeconfigProblem.NoCurrentContext(String context) ->
                messages.text("problem.kubeconfig.no-current-context", context);
            case KubeconfigProblem.LeftOut(var file, var why) ->
                messages.text("problem.kubeconfig.left-out", file.toString(), of(why, messages));
            case KubeconfigProblem.NotYaml(int line, Original(String detail)) ->
                messages.text("problem.kubeconfig.not-yaml", line, detail);
            case KubeconfigProblem.NotYamlAnywhere(Original(String detail)) ->
                messages.text("problem.kubeconfig.not-yaml-anywhere", detail);
            case KubeconfigProblem.Unexpected(int line, String place, var wanted) ->
                messages.text(
                        wants(wanted), line, place.isEmpty() ? messages.text("problem.kubeconfig.all-of-it") : place);
            case KubeconfigProblem.TwiceNamed(int line, String place, String name) ->
                messages.text("problem.kubeconfig.twice-named", line, place, name);
            case KubeconfigProblem.NotAPath(Original(String detail)) ->
                messages.text("problem.kubeconfig.not-a-path", detail);
        };
    }

    private static String wants(KubeconfigProblem.Wanted wanted) {
        return switch (wanted) {
            case TEXT -> "problem.kubeconfig.wants-text";
            case TRUE_OR_FALSE -> "problem.kubeconfig.wants-flag";
            case LIST -> "problem.kubeconfig.wants-list";
            case MAPPING -> "problem.kubeconfig.wants-mapping";
            case BASE64 -> "problem.kubeconfig.wants-base64";
        };
    }
}
