package dev.gantry.tests.bench;

import java.io.PrintStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Prints figures, each as soon as it is measured. */
interface FigurePrinter {
    void print(Figure figure);

    static FigurePrinter json(PrintStream out) {
        JsonMapper mapper = JsonMapper.shared();
        return figure -> {
            ObjectNode object = mapper.createObjectNode()
                    .put("bench", figure.bench())
                    .put("figure", figure.figure())
                    .put("value", figure.value())
                    .put("unit", figure.unit());
            if (figure.baselineValue() != null) {
                object.put("baseline", figure.baseline())
                        .put("baselineValue", figure.baselineValue())
                        .put("ratio", figure.ratio());
            }
            object.put("goal", figure.goal().toString())
                    .put("held", figure.isHeld())
                    .put("runs", figure.runs())
                    .put("note", figure.note());
            out.println(mapper.writeValueAsString(object));
        };
    }

    static FigurePrinter table(PrintStream out) {
        return figure -> {
            String compared = figure.baselineValue() == null
                    ? ""
                    : " against " + Numbers.plain(figure.baselineValue()) + " (" + figure.baseline() + "): "
                            + Numbers.plain(figure.ratio()) + "x";
            out.printf(
                    "%-16s %10s %-12s%s%n                 goal %s, %s; %d runs; %s%n",
                    figure.figure(),
                    Numbers.plain(figure.value()),
                    figure.unit(),
                    compared,
                    figure.goal(),
                    figure.isHeld() ? "held" : "MISSED",
                    figure.runs(),
                    figure.note());
        };
    }
}
