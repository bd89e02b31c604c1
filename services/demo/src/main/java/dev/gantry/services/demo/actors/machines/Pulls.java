package dev.gantry.services.demo.actors.machines;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Chance;
import dev.gantry.services.demo.actors.EventWriter;
import dev.gantry.services.demo.actors.EventWriter.Subject;
import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.actors.World.Fate;
import dev.gantry.services.demo.actors.machines.Run.Waiting;
import dev.gantry.services.demo.images.Contents;
import dev.gantry.services.demo.images.KnownImages;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Images that are pulled or cannot be, and what kubelets say of them ({@code pkg/kubelet/images}). One thread. */
final class Pulls {
    private static final String NO_NAME = "InvalidImageName";
    static final String FAILED = "ErrImagePull";
    private static final String BACKING_OFF = "ImagePullBackOff";
    private static final int SMALLEST = 12_000_000;
    private static final int LARGEST = 640_000_000;

    private final World world;
    private final EventWriter events;

    Pulls(World world, EventWriter events) {
        this.world = world;
        this.events = events;
    }

    /** Null where the image can be had. */
    @Nullable
    Waiting refusal(String image) {
        return switch (KnownImages.ofModule().of(image)) {
            case Contents.Invalid invalid -> new Waiting(NO_NAME, invalid.error());
            case Contents.Missing missing -> new Waiting(FAILED, missing.error());
            case Contents.App app
            when world.fateOf(image) == Fate.MISSING -> new Waiting(FAILED, KnownImages.notFound(image));
            case Contents.App app -> null;
            case Contents.Base base -> null;
        };
    }

    /** Whether it has a name by which one can try at least. */
    boolean isTried(String image) {
        return !(KnownImages.ofModule().of(image) instanceof Contents.Invalid);
    }

    /** What is said between two attempts; a name that is none is not tried again. */
    static Waiting backingOff(String image, Waiting refusal) {
        return refusal.reason().equals(NO_NAME)
                ? refusal
                : new Waiting(
                        BACKING_OFF,
                        "Back-off pulling image \"" + image + "\": " + refusal.reason() + ": " + refusal.message());
    }

    /** What is said of an image that came; nobody else was waited for. */
    static String success(String image, Duration took) {
        String seconds =
                BigDecimal.valueOf(took.toMillis(), 3).stripTrailingZeros().toPlainString();
        return "Successfully pulled image \"%s\" in %ss (%ss including waiting). Image size: %d bytes."
                .formatted(image, seconds, seconds, size(image));
    }

    /** Follows from the image, whoever pulls it. */
    private static int size(String image) {
        return Chance.of(0, "size of " + image).between(SMALLEST, LARGEST);
    }

    void report(Subject pod, String image, Waiting why, Beat beat) {
        switch (why.reason()) {
            case NO_NAME -> events.warning(pod, "InspectFailed", why.message(), beat);
            case FAILED ->
                events.warning(pod, "Failed", "Failed to pull image \"" + image + "\": " + why.message(), beat);
            default -> events.normal(pod, "BackOff", "Back-off pulling image \"" + image + "\"", beat);
        }
        events.warning(pod, "Failed", "Error: " + why.reason(), beat);
    }
}
