package dev.gantry.views.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.cluster.Protection;
import dev.gantry.services.settings.ClusterChoice;
import dev.gantry.views.controls.Guard;
import dev.gantry.views.testing.FakeFleet;
import dev.gantry.views.testing.FakeLink;
import dev.gantry.views.testing.HandTurnedThreads;
import dev.gantry.views.testing.MemorySettings;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FacesTest {
    private final FakeFleet fleet = FakeFleet.of("live-sh", "live-gz");
    private final MemorySettings settings = new MemorySettings();
    private final HandTurnedThreads threads = new HandTurnedThreads(Instant.EPOCH);
    private final ClusterScope scope = new ClusterScope(fleet, settings, threads.threads(), List.of());
    private final Faces faces = new Faces(scope, settings, threads.threads());

    @Test
    void lettersAndColoursFollowTheOrderUntilTheUserChooses() {
        assertEquals("SH", faces.of("live-sh").letters());
        assertEquals(2, faces.of("live-gz").hue());
        settings.update(old -> old.withCluster("live-gz", ClusterChoice.NONE.withSquare("XX", 7)));
        assertEquals("XX", faces.of("live-gz").letters());
        assertEquals(7, faces.of("live-gz").hue());
    }

    @Test
    void aProtectionChosenShowsAtOnce() {
        settings.update(old -> old.withCluster("live-sh", ClusterChoice.NONE.withProtection(Protection.READ_ONLY)));
        assertEquals(Guard.READ_ONLY, faces.of("live-sh").guard());
        assertEquals(Guard.NORMAL, faces.of("live-gz").guard());
    }

    @Test
    void aClusterThatLeftTheKubeconfigStillHasAFace() {
        assertEquals("GO", faces.of("gone").letters());
    }

    @Test
    void newClustersGetAFaceAndClosingLetsGo() {
        fleet.becomes(new FakeLink("live-sh"), new FakeLink("edge-cn"));
        assertEquals("CN", faces.facesProperty().get().get("edge-cn").letters());
        faces.close();
        assertEquals(0, settings.listeners());
    }
}
