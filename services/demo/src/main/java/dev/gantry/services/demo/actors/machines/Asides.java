package dev.gantry.services.demo.actors.machines;

import dev.gantry.services.demo.actors.Agenda;
import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.EventWriter;
import dev.gantry.services.demo.actors.machines.Run.Container;
import dev.gantry.services.demo.actors.machines.Run.Step;
import dev.gantry.services.demo.actors.machines.Run.Waiting;
import java.time.Duration;
import java.util.Map;

/**
 * The containers beside the main one, of pods one of whose images cannot be had: those that can be started are, the
 * others wait, whatever the main one does. One thread.
 */
final class Asides {
    private static final Duration USUAL_PULL = Duration.ofMillis(1800);

    private final Pulls pulls;
    private final EventWriter events;
    private final Reports reports;
    private final Agenda<Run> agenda = new Agenda<>();

    Asides(Pulls pulls, EventWriter events, Reports reports) {
        this.pulls = pulls;
        this.events = events;
        this.reports = reports;
    }

    /** Looks at them for the first time. The caller tells the API how the pod is. */
    void begin(Run run, Beat beat) {
        if (run.haveAsidesBegun) {
            return;
        }
        run.haveAsidesBegun = true;
        for (Container container : run.containers) {
            Waiting refusal = container == run.main() ? null : pulls.refusal(container.image());
            if (refusal != null) {
                run.refused.put(container.name(), refusal);
                pulls.report(Reports.subject(run), container.image(), refusal, beat);
            }
        }
        if (!run.refused.isEmpty()) {
            agenda.add(beat.fleet().plusSeconds(Lives.backOffSeconds(0)), run);
        }
        if (run.waiting != null || !run.refused.isEmpty()) {
            run.containers.stream()
                    .filter(one -> one != run.main() && !run.refused.containsKey(one.name()))
                    .forEach(one -> tell(run, one, beat));
        }
    }

    private void tell(Run run, Container container, Beat beat) {
        events.normal(Reports.subject(run), "Pulled", Pulls.success(container.image(), USUAL_PULL), beat);
        events.normal(Reports.subject(run), "Created", "Container created", beat);
        events.normal(Reports.subject(run), "Started", "Container started", beat);
    }

    /** Tries again where it is time to. */
    void goOn(Beat beat) {
        for (Run run = agenda.poll(beat.fleet()); run != null; run = agenda.poll(beat.fleet())) {
            if (run.step != Step.STOPPING && run.step != Step.ENDED && !run.isGone) {
                tryAgain(run, beat);
            }
        }
    }

    private void tryAgain(Run run, Beat beat) {
        Map<String, Waiting> before = Map.copyOf(run.refused);
        for (Container container : run.containers) {
            if (!before.containsKey(container.name())) {
                continue;
            }
            Waiting refusal = pulls.refusal(container.image());
            if (refusal == null) {
                run.refused.remove(container.name());
                tell(run, container, beat);
            } else {
                Waiting next = Pulls.backingOff(container.image(), refusal);
                run.refused.put(container.name(), next);
                pulls.report(Reports.subject(run), container.image(), next, beat);
            }
        }
        if (!before.equals(run.refused)) {
            reports.write(run, beat);
        }
        if (!run.refused.isEmpty()) {
            agenda.add(beat.fleet().plusSeconds(Lives.backOffSeconds(4)), run);
        }
    }
}
