package dev.gantry.views.apps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.resources.Language;
import dev.gantry.resources.Messages;
import dev.gantry.services.apps.Workload;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Labels;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.inventory.Owner;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class AppRowTest {
    @ParameterizedTest
    @CsvSource({
        "DEPLOYMENT, 3, 3, 3, 3, false, NewReplicaSetAvailable, Ready, 3/3",
        "DEPLOYMENT, 3, 2, 3, 2, false, NewReplicaSetAvailable, Not all ready, 2/3",
        "DEPLOYMENT, 3, 0, 3, 0, false, NewReplicaSetAvailable, None ready, 0/3",
        "DEPLOYMENT, 3, 1, 1, 1, false, ReplicaSetUpdated, Rolling, 1/3",
        "DEPLOYMENT, 3, 1, 1, 1, true, '', Paused, 1/3",
        "DEPLOYMENT, 0, 0, 0, 0, false, NewReplicaSetAvailable, Scaled to 0, 0/0",
        "DEPLOYMENT, 3, 2, 3, 2, false, ProgressDeadlineExceeded, ProgressDeadlineExceeded, 2/3",
        "JOB, 5, 1, 0, 2, false, '', Running, 2/5",
        "JOB, 5, 0, 0, 5, false, Complete, Complete, 5/5",
        "CRON_JOB, 0, 0, 0, 0, true, '', Paused, ''",
        "CRON_JOB, 0, 0, 0, 0, false, '', */5 * * * *, ''",
    })
    void everyStateHasItsWord(ArgumentsAccessor given) {
        Kind kind = given.get(0, Kind.class);
        Workload workload = new Workload(
                new Meta(new UUID(1, 1), 1, new NamespacedName("n", "a"), 0, Labels.NONE, Labels.NONE, Owner.NONE),
                kind,
                new Workload.Scale(
                        given.getInteger(1),
                        given.getInteger(2),
                        given.getInteger(2),
                        given.getInteger(3),
                        given.getInteger(4)),
                List.of("r/a:1"),
                "",
                new Workload.Progress(1, 1, given.getBoolean(5), given.getString(6), "*/5 * * * *"));
        AppRow row = AppRow.of("live-sh", workload, Instant.ofEpochSecond(90), Messages.in(Language.ENGLISH));
        assertEquals(given.getString(7), row.status());
        assertEquals(given.getString(8), row.ready());
        assertEquals("90s", row.age());
    }

    @ParameterizedTest
    @CsvSource({
        "harbor.live.example/gifting/gift-rank:v2.3.1-9c1e7aa, v2.3.1-9c1e7aa",
        "gift:v1, v1",
        "registry:5000/gift-rank, gift-rank",
        "gifts:v1, gifts:v1",
        "reg/envoy:v1.30, envoy:v1.30",
    })
    void anImageNamedLikeTheAppIsToldByItsTag(String image, String told) {
        Workload workload = new Workload(
                new Meta(
                        new UUID(1, 1),
                        1,
                        new NamespacedName("n", "gift-rank"),
                        0,
                        Labels.NONE,
                        Labels.NONE,
                        Owner.NONE),
                Kind.DEPLOYMENT,
                new Workload.Scale(1, 1, 1, 1, 1),
                List.of(image, "envoy:v1.30"),
                "",
                new Workload.Progress(1, 1, false, "", ""));
        AppRow row = AppRow.of("live-sh", workload, Instant.EPOCH, Messages.in(Language.ENGLISH));
        assertEquals(told + ", envoy:v1.30", row.images());
    }
}
