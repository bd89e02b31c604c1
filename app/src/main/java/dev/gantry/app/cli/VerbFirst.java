package dev.gantry.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Options may stand before the verb, as kubectl's do: {@code gantry --context a get pods}. Pure; any thread. */
final class VerbFirst {
    private static final List<String> WITH_VALUE = List.of("--kubeconfig", "--context", "--data");
    private static final List<String> ALONE = List.of("--all-contexts");

    private VerbFirst() {}

    /** The same arguments with the common options that stood before the verb behind it; all others untouched. */
    static String[] of(String... arguments) {
        int verb = 0;
        while (verb < arguments.length && isCommon(arguments[verb])) {
            verb += WITH_VALUE.contains(arguments[verb]) ? 2 : 1;
        }
        if (verb == 0 || verb >= arguments.length || arguments[verb].startsWith("-")) {
            return arguments;
        }
        List<String> turned = new ArrayList<>(List.of(arguments[verb]));
        turned.addAll(Arrays.asList(arguments).subList(0, verb));
        turned.addAll(Arrays.asList(arguments).subList(verb + 1, arguments.length));
        return turned.toArray(String[]::new);
    }

    private static boolean isCommon(String argument) {
        String name = argument.split("=", 2)[0];
        return WITH_VALUE.contains(name) || ALONE.contains(argument);
    }
}
