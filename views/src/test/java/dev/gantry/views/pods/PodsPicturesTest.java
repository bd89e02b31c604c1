package dev.gantry.views.pods;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.resources.Language;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.problems.CredentialProblem;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ReadProblem;
import dev.gantry.services.problems.TransportProblem;
import dev.gantry.views.details.DockTab;
import dev.gantry.views.testing.FakeLink;
import dev.gantry.views.testing.FakeReader;
import dev.gantry.views.testing.Fx;
import dev.gantry.views.testing.MemorySettings;
import dev.gantry.views.testing.PageBench;
import dev.gantry.views.testing.SampleFleet;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class PodsPicturesTest {
    @Test
    void live() {
        Fx.run(() -> {
            SampleFleet sample = new SampleFleet().eventNight().live();
            try (PageBench bench = new PageBench(sample.fleet);
                    PodsView page = bench.open(context -> new PodsView(context, ""), true, 1236, 820)) {
                assertTrue(Files.exists(bench.picture("pods-live-dark", page)));
            }
        });
    }

    @Test
    void inANarrowWindow() {
        Fx.run(() -> {
            SampleFleet sample = new SampleFleet().eventNight().live();
            try (PageBench bench = new PageBench(sample.fleet);
                    PodsView page = bench.open(context -> new PodsView(context, ""), true, 1076, 500)) {
                assertTrue(Files.exists(bench.picture("pods-narrow-dark", page)));
            }
        });
    }

    @Test
    void staleWithMarks() {
        Fx.run(() -> {
            SampleFleet sample = new SampleFleet().eventNight().live();
            sample.guangzhou.stands(new ClusterState.Stale(
                    SampleFleet.NOW.minusSeconds(134), new ReadProblem.NoAnswerWithin("live-gz", 4)));
            try (PageBench bench = new PageBench(sample.fleet, Language.CHINESE, new MemorySettings());
                    PodsView page = bench.open(context -> new PodsView(context, "app:stream-*"), false, 1236, 820)) {
                for (int index : List.of(0, 2, 5)) {
                    page.table().moveTo(page.table().model().list().get(index).key());
                    page.table().toggleMark();
                }
                assertTrue(Files.exists(bench.picture("pods-stale-light-zh", page)));
            }
        });
    }

    @Test
    void details() {
        Fx.run(() -> {
            SampleFleet sample = new SampleFleet().eventNight().live();
            sample.shanghai.reads(new FakeReader().json(POD).log(LOG));
            try (PageBench bench = new PageBench(sample.fleet);
                    PodsView page = bench.open(context -> new PodsView(context, ""), true, 1236, 820)) {
                page.table().moveTo(page.table().model().list().get(1).key());
                page.table().openCurrent();
                assertTrue(Files.exists(bench.picture("pods-details-dark", page)));
                page.details().choose(DockTab.YAML);
                assertTrue(Files.exists(bench.picture("pods-yaml-dark", page)));
                page.details().choose(DockTab.LOGS);
                assertTrue(Files.exists(bench.picture("pods-logs-dark", page)));
            }
        });
    }

    @Test
    void otherStates() {
        Fx.run(() -> {
            ClusterState live = new ClusterState.Live(SampleFleet.NOW);
            SampleFleet loading = new SampleFleet();
            loading.shanghai.stands(live).feeds(Kind.POD, new FeedState.Loading(4_200, 7_000));
            draw("pods-loading-dark", loading, "");
            SampleFleet none = new SampleFleet().live();
            draw("pods-empty-dark", none, "");
            draw("pods-no-match-dark", new SampleFleet().eventNight().live(), "gift-rnak");
            draw("pods-unreadable-dark", new SampleFleet().eventNight().live(), "status:OOMKilled restrats>3 x");
            SampleFleet partial = new SampleFleet().eventNight().live();
            partial.edge.feeds(Kind.POD, new FeedState.Denied(new ReadProblem.ListForbidden("pods")));
            draw("pods-partial-dark", partial, "");
            SampleFleet offline = new SampleFleet();
            for (FakeLink link : List.of(offline.shanghai, offline.guangzhou, offline.edge)) {
                link.stands(new ClusterState.Offline(
                        SampleFleet.NOW.minusSeconds(60),
                        unreachable(link.cluster().name())));
            }
            draw("pods-offline-dark", offline, "");
        });
    }

    @Test
    void problemsInChinese() {
        Fx.run(() -> {
            draw("pods-unreadable-dark-zh", new SampleFleet().eventNight().live(), "restrats>3", Language.CHINESE);
            SampleFleet denied = new SampleFleet().eventNight().live();
            denied.edge.feeds(
                    Kind.POD, new FeedState.Denied(new ReadProblem.ListForbiddenIn("pods", List.of("pay", "live"))));
            draw("pods-denied-dark-zh", denied, "", Language.CHINESE);
            SampleFleet signedOut = new SampleFleet().eventNight().live();
            signedOut.edge.stands(new ClusterState.Denied(new CredentialProblem.PluginFailedSaying(
                    "aws-iam-authenticator",
                    new CredentialProblem.ExitCode(1),
                    new Original("could not get token: ExpiredToken"))));
            draw("pods-signed-out-dark-zh", signedOut, "", Language.CHINESE);
            SampleFleet offline = new SampleFleet();
            List.of(offline.shanghai, offline.guangzhou, offline.edge)
                    .forEach(link -> link.stands(new ClusterState.Offline(
                            SampleFleet.NOW.minusSeconds(60),
                            unreachable(link.cluster().name()))));
            draw("pods-offline-dark-zh", offline, "", Language.CHINESE);
        });
    }

    private static Problem unreachable(String cluster) {
        return new ReadProblem.NoAnswer(
                cluster,
                new TransportProblem.Failed(
                        TransportProblem.Step.CONNECT,
                        "10.40.0.7:6443",
                        new TransportProblem.Unreachable(new Original("No route to host"))));
    }

    private static void draw(String name, SampleFleet sample, String filter) {
        draw(name, sample, filter, Language.ENGLISH);
    }

    private static void draw(String name, SampleFleet sample, String filter, Language language) {
        try (PageBench bench = new PageBench(sample.fleet, language, new MemorySettings());
                PodsView page = bench.open(context -> new PodsView(context, filter), true, 1236, 400)) {
            assertTrue(Files.exists(bench.picture(name, page)));
        }
    }

    private static final String POD = """
            {"kind":"Pod","apiVersion":"v1","metadata":{"name":"gift-rank-tcxgbcgll9-2jwnv","namespace":"gift",
             "creationTimestamp":"2026-11-24T14:43:00Z","labels":{"app":"gift-rank","pod-template-hash":"tcxgbcgll9"},
             "ownerReferences":[{"kind":"ReplicaSet","name":"gift-rank-tcxgbcgll9"}]},
             "spec":{"nodeName":"sh-a100","containers":[{"name":"app","image":"harbor.example/live/gift-rank:1.87.0"},
             {"name":"sidecar","image":"harbor.example/mesh/sidecar:2.4"}],
             "serviceAccountName":"gift-rank","priorityClassName":"live-standard"},
             "status":{"phase":"Running","qosClass":"Burstable","podIP":"10.64.4.164","conditions":[{"type":"PodScheduled","status":"True",
             "lastTransitionTime":"2026-11-24T14:43:00Z"},{"type":"Ready","status":"False",
             "reason":"ContainersNotReady","lastTransitionTime":"2026-11-24T14:50:00Z"}],"containerStatuses":[
             {"name":"sidecar","ready":true,"restartCount":0,"state":{"running":{"startedAt":"2026-11-24T14:43:05Z"}}},
             {"name":"app","restartCount":9,"state":{"waiting":{"reason":"CrashLoopBackOff","message":"back-off 40s restarting"}},
             "lastState":{"terminated":{"reason":"OOMKilled","exitCode":137}}}]}}
            """;

    private static final String LOG = """
            2026-11-24T22:53:48.102Z INFO rank refresh room=8814021 entries=50000 took=41ms
            2026-11-24T22:53:50.911Z WARN heap 478 MiB of 512 MiB, snapshot of room 8814021 postponed
            2026-11-24T22:53:52.698Z ERROR cannot allocate 64 MiB for leaderboard page: heap limit reached
            2026-11-24T22:54:19.860Z INFO 观众榜刷新 room=8814021 前三名：小鹿、阿泽、Momo 用时=52ms
            """;
}
