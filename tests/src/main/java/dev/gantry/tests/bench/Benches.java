package dev.gantry.tests.bench;

import dev.gantry.tests.bench.Bench.Need;
import dev.gantry.tests.controlplane.ControlPlane;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code ./gantry bench}: exit code 0 when every figure held its goal, 1 when one did not, 2 for wrong usage. */
public final class Benches {
    private final PrintStream out;
    private final PrintStream err;
    private boolean allHeld = true;

    private Benches(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new Benches(out, err).run(List.of(arguments)));
    }

    private int run(List<String> arguments) throws Exception {
        List<String> names = new ArrayList<>(arguments);
        boolean json = takeJson(names);
        if (names.remove("--list")) {
            Bench.all()
                    .forEach(bench -> out.printf("%-8s %-70s needs %s%n", bench.name(), bench.purpose(), needs(bench)));
            return 0;
        }
        List<String> known = Bench.all().stream().map(Bench::name).toList();
        List<String> unknown =
                names.stream().filter(name -> !known.contains(name)).toList();
        if (names.isEmpty() || !unknown.isEmpty()) {
            err.println("gantry bench: " + (names.isEmpty() ? "name a bench" : "there is no bench " + unknown)
                    + "; there are " + String.join(", ", known));
            return 2;
        }
        runAll(names, json);
        return allHeld ? 0 : 1;
    }

    private static boolean takeJson(List<String> names) {
        int at = names.indexOf("-o");
        if (at < 0 || at + 1 >= names.size()) {
            return false;
        }
        boolean json = names.get(at + 1).equals("json");
        names.subList(at, at + 2).clear();
        return json;
    }

    private void runAll(List<String> names, boolean json) throws Exception {
        FigurePrinter printer = json ? FigurePrinter.json(out) : FigurePrinter.table(out);
        try (World world = new World(Path.of(System.getProperty("gantry.root", ".")))) {
            for (Bench bench : Bench.all()) {
                if (names.contains(bench.name())) {
                    run(bench, world, printer);
                }
            }
        }
    }

    private void run(Bench bench, World world, FigurePrinter printer) throws Exception {
        for (Need need : bench.needs()) {
            String missing = missing(need, world);
            if (!missing.isEmpty()) {
                err.println("gantry bench: " + bench.name() + " is skipped: " + missing);
                allHeld = false;
                return;
            }
        }
        bench.run(world, figure -> {
            printer.print(figure);
            allHeld &= figure.isHeld();
        });
    }

    private static String missing(Need need, World world) {
        return switch (need) {
            case CONTROL_PLANE -> ControlPlane.whyUnavailable();
            case BUILT_CLI ->
                Files.exists(world.root().resolve("app/target/gantry/cli.args")) ? "" : "run ./gantry build first";
            case CURL ->
                Files.isExecutable(Path.of("/usr/bin/curl")) ? "" : "curl is not installed (apt-get install curl)";
        };
    }

    private static String needs(Bench bench) {
        String needs = bench.needs().stream()
                .map(need -> switch (need) {
                    case CONTROL_PLANE -> "Go 1.26 (a real API server)";
                    case BUILT_CLI -> "./gantry build";
                    case CURL -> "curl";
                })
                .sorted()
                .collect(Collectors.joining(", "));
        return needs.isEmpty() ? "nothing" : needs;
    }
}
