package dev.gantry.app.cli;

import dev.gantry.app.words.English;
import dev.gantry.services.filter.FilterField;
import dev.gantry.services.filter.FilterFields;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gantry help [VERB|filter]}. */
@Command(name = "help", description = "Explain a verb, or the filter language: gantry help filter")
final class HelpCommand implements Callable<Integer> {
    private static final String LANGUAGE = """
            A filter is terms parted by spaces; all of them must hold. The window's filter bar reads the same language.

              gift                  the text appears anywhere in the row (case never matters)
              "gift rank"           the same, with spaces; quotes also keep : < > = as text
              status:Running        a field has this value; * stands for anything: name:gift-*
              namespace:live,media  one of several values
              restarts>5            a number is more; also < >= <= and restarts:5
              age<10m  memory>1Gi   with units: 90s 5m 2h 3d; Ki Mi Gi, k M G; cores or 500m
              label:tier            the row carries the label
              label:tier=web        the label has this value
              -status:Running       a minus in front of any term: it does not hold
            """;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "TOPIC", description = "A verb, or filter.")
    private String topic = "";

    /** {@code gantry help get pods}: the verb's help is the help on all it takes. */
    @Parameters(index = "1..*", hidden = true)
    private List<String> more = List.of();

    HelpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws UsageProblem {
        if (topic.equals("filter")) {
            console.out().print(LANGUAGE);
            FilterFields.all().forEach(this::fields);
            return ExitCode.DONE.code();
        }
        CommandLine root = spec.parent().commandLine();
        CommandLine verb = topic.isEmpty() ? root : root.getSubcommands().get(topic);
        if (verb == null) {
            throw new UsageProblem("there is no help on \"" + topic + "\"; there is on "
                    + String.join(", ", root.getSubcommands().keySet()) + " and filter");
        }
        verb.usage(console.out());
        return ExitCode.DONE.code();
    }

    private void fields(FilterFields kind) {
        console.out().println();
        console.out().println("Fields of " + kind.kind() + ":");
        for (FilterField field : kind.fields()) {
            console.out().printf("  %-10s %-58s %s%n", field.name(), English.of(field.meaning()), field.example());
        }
    }
}
