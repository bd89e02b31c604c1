package dev.gantry.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Runs one command line to its exit code. One call per instance's process; commands use their own threads. */
public final class CommandLineInterface {
    private final Console console;
    private final CommandLine commands;

    /** Without anything to type into. */
    public CommandLineInterface(ClusterAccess.Opener opener, DemoFleets demo, Console console) {
        this(opener, demo, console, Terminal.NONE);
    }

    public CommandLineInterface(ClusterAccess.Opener opener, DemoFleets demo, Console console, Terminal terminal) {
        this.console = console;
        this.commands = new CommandLine(new GantryCommand());
        commands.addSubcommand(new GetCommand(opener, console));
        commands.addSubcommand(new DescribeCommand(opener, console));
        commands.addSubcommand(new LogsCommand(opener, console));
        commands.addSubcommand(new TopCommand(opener, console));
        commands.addSubcommand(new ExecCommand(opener, console, terminal));
        commands.addSubcommand(new DemoCommand(demo, console));
        commands.addSubcommand(new HelpCommand(console));
        commands.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        commands.setParameterExceptionHandler(this::wrongUsage);
        commands.setExecutionExceptionHandler(this::failed);
        // What begins with @ is an argument like any other, above all one of a command in a container.
        commands.setExpandAtFiles(false);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** The exit code of {@link ExitCode}, with everything said and flushed. */
    public int run(String... arguments) {
        int code = commands.execute(VerbFirst.of(arguments));
        console.out().flush();
        console.err().flush();
        return code;
    }

    private int wrongUsage(CommandLine.ParameterException wrong, String[] arguments) {
        CommandLine verb = wrong.getCommandLine();
        String said = String.valueOf(wrong.getMessage())
                .replaceFirst("is not an? (int|long)$", "is not a whole number")
                .replaceFirst("is not a double$", "is not a number");
        if (verb != commands) {
            console.say(said + ". See: gantry help " + verb.getCommandName());
        } else if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            console.say("there is no command \"" + unmatched.getUnmatched().getFirst() + "\"; there are "
                    + String.join(", ", commands.getSubcommands().keySet()));
        } else {
            console.say(said + ". See: gantry help");
        }
        return ExitCode.USAGE.code();
    }

    private int failed(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof UsageProblem usage) {
            console.say(usage.getMessage());
            return ExitCode.USAGE.code();
        }
        console.say("this is a bug in gantry: " + failure + ". Please report it with the lines below.");
        failure.printStackTrace(console.err());
        return ExitCode.BUG.code();
    }
}
