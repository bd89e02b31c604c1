package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.gantry.app.Main;
import dev.gantry.services.demo.proto.ProtoEnvelope;
import dev.gantry.services.demo.proto.ProtoReader;
import dev.gantry.services.demo.proto.ProtoTypes;
import dev.gantry.services.demo.proto.ProtoWriter;
import dev.gantry.services.demo.schema.ObjectType;
import dev.gantry.services.demo.schema.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo server's protobuf beside lists recorded from kube-apiserver: read, written again, the same bytes. */
class RecordedProtobufTest {
    private static final Schema SCHEMA = Schema.kubernetes();
    private static final ProtoTypes TYPES = new ProtoTypes(SCHEMA);

    private final ProtoReader reader = new ProtoReader(TYPES);
    private final ProtoWriter writer = new ProtoWriter(TYPES);

    @ParameterizedTest
    @CsvSource({
        "pods, core/v1.Pod",
        "nodes, core/v1.Node",
        "events, core/v1.Event",
        "deployments, apps/v1.Deployment",
        "replicasets, apps/v1.ReplicaSet",
        "statefulsets, apps/v1.StatefulSet",
        "daemonsets, apps/v1.DaemonSet",
        "jobs, batch/v1.Job",
        "cronjobs, batch/v1.CronJob"
    })
    void aRecordedListIsWrittenByteForByte(String file, String typeName) throws IOException {
        byte[] recorded = recorded(file);
        ObjectType type = SCHEMA.type(typeName);
        RecordedList list = RecordedList.of(recorded);

        List<byte[]> blocks = new ArrayList<>();
        for (byte[] item : list.items()) {
            blocks.add(writer.item(type, reader.read(type, item)));
            assertArrayEquals(item, ProtoEnvelope.messageOf(blocks.getLast()));
        }
        assertArrayEquals(recorded, whole(list, blocks));
    }

    private byte[] whole(RecordedList list, List<byte[]> blocks) {
        ObjectType meta = SCHEMA.type("meta/v1.ListMeta");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(ProtoEnvelope.listHead(
                list.envelope().apiVersion(),
                list.envelope().kind(),
                writer.message(meta, reader.read(meta, list.meta())),
                blocks.stream().mapToLong(block -> block.length).sum()));
        blocks.forEach(whole::writeBytes);
        whole.writeBytes(ProtoEnvelope.listTail());
        return whole.toByteArray();
    }

    private static byte[] recorded(String file) throws IOException {
        try (InputStream in = Main.class.getResourceAsStream("training/" + file + ".pb.gz")) {
            return new GZIPInputStream(in).readAllBytes();
        }
    }
}
