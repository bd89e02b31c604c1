package dev.gantry.services.demo.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.World.Fate;
import dev.gantry.services.demo.fleet.BlueprintReader;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.fleet.ClusterPlan.AppPlan;
import dev.gantry.services.demo.fleet.FleetPlanner;
import dev.gantry.services.demo.fleet.FleetSize;
import dev.gantry.services.demo.night.Joined.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a fleet of the usual size is like when its evening is joined at some hour. */
class JoinedTest {
    private static final long SEED = 1;
    private static final Instant STAMP = Instant.parse("2026-11-28T02:00:00Z");
    private static final List<ClusterPlan> PLANS =
            new FleetPlanner(BlueprintReader.ofModule(), new FleetSize(3, 700, 7000, SEED)).plan();

    @Test
    void beforeTheEveningItIsAsAskedFor() {
        assertEquals(700, machines("17:20"));
        assertEquals(PLANS.getFirst().apps(), at(0, "17:20").plan().apps());
    }

    @Test
    void aHundredMachinesComeAndGo() {
        assertEquals(List.of(30, 70, 0), List.of(rented(0, "20:38"), rented(1, "20:38"), rented(2, "20:38")));
        assertEquals(800, machines("20:38"));
        assertEquals(800, machines("23:10"));
        assertEquals(700, machines("23:40"));
        assertEquals(28, rented(1, "18:12"));
    }

    @Test
    void machinesAreAsOldAsTheirWave() {
        Joined joined = at(1, "20:38");
        Instant first = joined.past().arrivals().values().stream()
                .min(Instant::compareTo)
                .orElseThrow();
        assertEquals(STAMP.minus(Duration.ofMinutes(158)), first);
        assertTrue(joined.past().arrivals().values().stream().allMatch(since -> since.isBefore(STAMP)));
    }

    @Test
    void appsAreScaledAsTheActsBeforeSay() {
        AppPlan relay = app(at(1, "20:38").before(), "stream-relay");
        int scaled = (int) Math.round(relay.replicas() * 1.4);
        assertEquals(scaled, app(at(1, "20:38").plan(), "stream-relay").replicas());
        assertEquals(
                (int) Math.round(scaled * 0.7),
                app(at(1, "23:05").plan(), "stream-relay").replicas());
    }

    @Test
    void badReleasesAreOutUntilTheyAreTakenBack() {
        assertEquals(List.of(Fate.GROWS), fates(at(1, "20:41")));
        assertEquals(0, at(1, "20:55").past().releases().size());
    }

    @Test
    void troubleIsThereWhenTheWindowOpens() {
        String opens = "20:40:15";
        assertEquals(List.of(Fate.CRASHES), fates(at(0, opens)));
        assertEquals(List.of(Fate.GROWS), fates(at(1, opens)));
        assertEquals(
                STAMP.minusSeconds(15),
                at(2, opens).past().silences().values().iterator().next());
    }

    private static List<Fate> fates(Joined joined) {
        return joined.past().releases().values().stream()
                .map(release -> release.fate())
                .toList();
    }

    @Test
    void aRoomIsSilentForAsLongAsItsLinkIsDown() {
        assertEquals(
                PLANS.get(2).nodesIn("gz-07").size(),
                at(2, "20:41").past().silences().size());
        assertEquals(0, at(2, "21:01").past().silences().size());
    }

    private static int machines(String time) {
        return IntStream.range(0, 3)
                .map(cluster -> at(cluster, time).plan().nodes().size())
                .sum();
    }

    private static int rented(int cluster, String time) {
        return at(cluster, time).past().arrivals().size();
    }

    private static AppPlan app(ClusterPlan plan, String name) {
        return plan.apps().stream()
                .filter(app -> app.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Joined at(int cluster, String time) {
        Instant fleet = LocalTime.parse(time).atDate(LocalDate.of(2026, 11, 27)).toInstant(ZoneOffset.UTC);
        Moment moment = new Moment(fleet, STAMP, ZoneOffset.UTC);
        return Joined.of(PLANS.get(cluster), NightReader.ofModule(), moment, SEED);
    }
}
