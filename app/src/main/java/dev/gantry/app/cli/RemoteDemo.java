package dev.gantry.app.cli;

import dev.gantry.app.cli.output.OutputFormat;
import dev.gantry.app.cli.output.Report;
import dev.gantry.app.cli.output.RowWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Asks a demo fleet that runs in another process, and prints what it answers. */
final class RemoteDemo {
    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description = "Its administrator's. Default: that in --data, else a demo's in KUBECONFIG,"
                    + " else that in the platform's folder.")
    private @Nullable Path kubeconfig;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "table (default), json or csv")
    private OutputFormat format = OutputFormat.table;

    /** @param told what is said to people beside so many rows, empty for nothing */
    int ask(
            DemoFleets fleets,
            Optional<Path> data,
            Question question,
            Report<Map<String, Object>> report,
            IntFunction<String> told,
            Console console)
            throws UsageProblem, InterruptedException {
        List<Map<String, Object>> rows;
        try (DemoFleets.Running fleet = fleets.running(Optional.ofNullable(kubeconfig), data)) {
            rows = fleet.ask(question.method(), question.path(), question.body());
        } catch (IllegalArgumentException wrong) {
            throw new UsageProblem(String.valueOf(wrong.getMessage()));
        } catch (NoSuchElementException missing) {
            console.say(String.valueOf(missing.getMessage()));
            return ExitCode.NEGATIVE.code();
        } catch (IOException e) {
            console.say(e.getMessage() + "; start one with gantry demo or gantry demo --serve,"
                    + " or name its kubeconfig with --kubeconfig FILE");
            return ExitCode.UNREACHABLE.code();
        }
        try (RowWriter<Map<String, Object>> writer = format.writer(report, console.out())) {
            rows.forEach(writer::row);
        }
        String aside = told.apply(rows.size());
        if (format == OutputFormat.table && !aside.isEmpty()) {
            console.say(aside);
        }
        return ExitCode.DONE.code();
    }
}
