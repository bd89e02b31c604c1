package dev.gantry.services.kubernetes.decode;

import static dev.gantry.services.inventory.Meta.NO_TIME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Labels;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.inventory.Owner;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.pods.PodSpec;
import dev.gantry.services.pods.PodStatus;
import dev.gantry.services.pods.Requests;
import dev.gantry.services.problems.Original;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Bytes put together by hand, field by field, and the record they must make. */
class ProtoGoldenTest {
    private static final String UID = "0d4f1e6a-8c1b-4b52-9d0e-3f7a6b5c4d21";
    private static final String OWNER_UID = "7b1c2d3e-0000-4000-8000-00000000abcd";

    static ProtoWriter meta(String name) {
        return new ProtoWriter()
                .text(1, name)
                .text(2, "")
                .text(3, "shop")
                .text(4, "")
                .text(5, UID)
                .text(6, "123456")
                .number(7, 3)
                .time(8, 1_700_000_000)
                .map(11, Map.of("app", "web"))
                .map(12, Map.of("kubectl.kubernetes.io/last-applied-configuration", "{}"))
                .message(
                        13,
                        new ProtoWriter()
                                .text(1, "ReplicaSet")
                                .text(3, "web-7d9")
                                .text(4, OWNER_UID)
                                .text(5, "apps/v1")
                                .flag(6, true))
                .bytes(17, new byte[300]);
    }

    private static byte[] pod() {
        ProtoWriter container = new ProtoWriter()
                .text(1, "main")
                .text(2, "nginx:1.27")
                .message(
                        8,
                        new ProtoWriter()
                                .quantities(1, Map.of("cpu", "2"))
                                .quantities(2, Map.of("cpu", "250m", "memory", "64Mi")));
        ProtoWriter spec = new ProtoWriter()
                .message(2, container)
                .text(3, "Always")
                .text(8, "web")
                .text(10, "node-7")
                .text(24, "high");
        ProtoWriter status = new ProtoWriter()
                .text(1, "Running")
                .message(2, new ProtoWriter().text(1, "Ready").text(2, "True").message(4, new ProtoWriter()))
                .text(6, "10.0.0.9")
                .message(
                        8,
                        new ProtoWriter()
                                .text(1, "main")
                                .message(2, new ProtoWriter().message(2, new ProtoWriter().time(1, 1_700_000_100)))
                                .message(
                                        3,
                                        new ProtoWriter()
                                                .message(
                                                        3,
                                                        new ProtoWriter()
                                                                .number(1, 137)
                                                                .time(6, 1_700_000_090)))
                                .flag(4, true)
                                .number(5, 2)
                                .flag(9, true));
        return new ProtoWriter()
                .message(1, meta("web-7d9-abcde"))
                .message(2, spec)
                .message(3, status)
                .bytes();
    }

    private static Pod expected() {
        return new Pod(
                new Meta(
                        UUID.fromString(UID),
                        123_456,
                        new NamespacedName("shop", "web-7d9-abcde"),
                        1_700_000_000,
                        Labels.of(Map.of("app", "web")),
                        Labels.NONE,
                        new Owner("ReplicaSet", "web-7d9", UUID.fromString(OWNER_UID))),
                new PodSpec(List.of("nginx:1.27"), new Requests(250, 64L << 20, Map.of()), "high", "web"),
                "node-7",
                "10.0.0.9",
                new PodStatus("Running", "Running", 1, 1, 2, 1_700_000_090, NO_TIME));
    }

    @Test
    void aListOfPods() throws IOException {
        byte[] list = new ProtoWriter()
                .message(
                        1,
                        new ProtoWriter()
                                .text(1, "")
                                .text(2, "777")
                                .text(3, "more")
                                .number(4, 41))
                .bytes(2, pod())
                .bytes(2, pod())
                .bytes();

        var listed = Decoding.list(Kind.POD, Pod.class, Decoding.PROTOBUF, ProtoWriter.envelope("v1", "PodList", list));

        assertEquals(List.of(expected(), expected()), listed.rows());
        assertEquals(new ListResult(true, 777, "more", 41, 2, List.of()), listed.result());
        assertSame(listed.rows().get(0).spec(), listed.rows().get(1).spec(), "one template, one spec");
        assertSame(
                listed.rows().get(0).meta().labels(),
                listed.rows().get(1).meta().labels());
    }

    @Test
    void everyTypeOfWatchEvent() throws IOException {
        byte[] status = new ProtoWriter()
                .text(2, "Failure")
                .text(3, "too old resource version")
                .text(4, "Expired")
                .message(
                        5,
                        new ProtoWriter()
                                .message(4, new ProtoWriter().text(1, "Cause"))
                                .number(5, 9))
                .number(6, 410)
                .bytes();
        byte[] bookmark = new ProtoWriter()
                .message(1, new ProtoWriter().text(6, "900").map(12, Map.of("k8s.io/initial-events-end", "true")))
                .bytes();
        byte[] body = new ProtoWriter()
                .raw(ProtoWriter.frame("ADDED", ProtoWriter.envelope("v1", "Pod", pod())))
                .raw(ProtoWriter.frame("MODIFIED", ProtoWriter.envelope("v1", "Pod", pod())))
                .raw(ProtoWriter.frame("DELETED", ProtoWriter.envelope("v1", "Pod", pod())))
                .raw(ProtoWriter.frame("BOOKMARK", ProtoWriter.envelope("v1", "Pod", bookmark)))
                .raw(ProtoWriter.frame("ERROR", ProtoWriter.envelope("v1", "Status", status)))
                .bytes();

        var frames = Decoding.watch(Kind.POD, Pod.class, Decoding.PROTOBUF, new ByteArrayInputStream(body));

        assertEquals(
                List.of(
                        new WatchFrame.Upserted<>(expected()),
                        new WatchFrame.Upserted<>(expected()),
                        new WatchFrame.Deleted<>(UUID.fromString(UID), 123_456),
                        new WatchFrame.Bookmark<>(900, true),
                        new WatchFrame.Failed<>(new ApiStatus(
                                410, "Expired", new Original("too old resource version"), List.of("Cause"), 9))),
                frames);
    }

    @Test
    void anEmptyListIsComplete() throws IOException {
        byte[] list = new ProtoWriter()
                .message(1, new ProtoWriter().text(2, "5").text(3, ""))
                .bytes();

        var listed = Decoding.list(Kind.POD, Pod.class, Decoding.PROTOBUF, ProtoWriter.envelope("v1", "PodList", list));

        assertEquals(new ListResult(true, 5, "", -1, 0, List.of()), listed.result());
        assertTrue(listed.rows().isEmpty());
    }
}
