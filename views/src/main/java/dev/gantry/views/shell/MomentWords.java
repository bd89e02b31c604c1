package dev.gantry.views.shell;

import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.views.controls.Tone;
import java.util.List;

/** Whether what the screens show is now, in mark and words. Immutable; any thread. */
record MomentWords(Tone tone, String word) {
    /** @param shown how each cluster on the screens stands */
    static MomentWords of(List<ClusterState> shown, Messages messages) {
        long live = shown.stream().filter(ClusterState.Live.class::isInstance).count();
        boolean isComing = shown.stream().anyMatch(MomentWords::isComing);
        if (shown.isEmpty()) {
            return new MomentWords(Tone.OFFLINE, messages.text("shell.moment.none"));
        }
        if (live == shown.size()) {
            return new MomentWords(Tone.HEALTHY, messages.text("shell.moment.live"));
        }
        if (live > 0) {
            Tone tone = shown.stream().allMatch(state -> isComing(state) || state instanceof ClusterState.Live)
                    ? Tone.PROGRESSING
                    : Tone.LOST;
            return new MomentWords(tone, messages.text("shell.moment.some", live, shown.size()));
        }
        return isComing
                ? new MomentWords(Tone.PROGRESSING, messages.text("shell.moment.coming"))
                : new MomentWords(Tone.LOST, messages.text("shell.moment.none"));
    }

    private static boolean isComing(ClusterState state) {
        return state instanceof ClusterState.Connecting || state instanceof ClusterState.Idle;
    }
}
