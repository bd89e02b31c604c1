package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.events.Event;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.decode.DefaultDecoders;
import dev.gantry.services.kubernetes.decode.ListResult;
import dev.gantry.services.kubernetes.decode.ResourceDecoder;
import dev.gantry.services.kubernetes.decode.UnsupportedFormatException;
import dev.gantry.services.kubernetes.decode.WatchFrame;
import dev.gantry.services.kubernetes.intern.BoundedInterner;
import dev.gantry.services.nodes.Namespace;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.pods.Pod;
import dev.gantry.tests.controlplane.ServerApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Asks the server for a list or a watch in one format and decodes what it answered. */
final class Reading {
    static final String PROTOBUF = "application/vnd.kubernetes.protobuf";
    static final String JSON = "application/json";

    private final ServerApi api;

    Reading(ServerApi api) {
        this.api = api;
    }

    /**
     * A decoded list.
     *
     * @param contentType what the server said it is
     */
    record Listed<T extends Resource>(List<T> rows, ListResult result, String contentType) {}

    <T extends Resource> Listed<T> list(Kind kind, Class<T> type, String path, String accept) throws IOException {
        ServerApi.Raw raw = answer(path, accept);
        List<T> rows = new ArrayList<>();
        ListResult result =
                decoder(kind, type, raw.contentType()).list(new ByteArrayInputStream(raw.body()), rows::addAll);
        assertEquals(List.of(), result.problems(), path);
        return new Listed<>(rows, result, raw.contentType());
    }

    /** Reads a watch that the server ends by itself, to its end. */
    <T extends Resource> List<WatchFrame<T>> watch(Kind kind, Class<T> type, String path, String accept)
            throws IOException {
        ServerApi.Raw raw = answer(path, accept);
        ResourceDecoder.WatchReader<T> reader =
                decoder(kind, type, raw.contentType()).watch(new ByteArrayInputStream(raw.body()));
        List<WatchFrame<T>> frames = new ArrayList<>();
        while (reader.next(frames, 100)) {
            // Every round adds to the frames.
        }
        return frames;
    }

    private ServerApi.Raw answer(String path, String accept) throws IOException {
        ServerApi.Raw raw = api.raw(path, accept);
        if (raw.code() != 200) {
            throw new IllegalStateException(path + " was answered with " + raw.code());
        }
        return raw;
    }

    private static <T extends Resource> ResourceDecoder<T> decoder(Kind kind, Class<T> type, String contentType) {
        try {
            return new DefaultDecoders(new BoundedInterner()).forAnswer(kind, type, contentType);
        } catch (UnsupportedFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The record a kind is read into. */
    static Class<? extends Resource> type(Kind kind) {
        return switch (kind) {
            case POD -> Pod.class;
            case NODE -> Node.class;
            case EVENT -> Event.class;
            case NAMESPACE -> Namespace.class;
            case DEPLOYMENT, REPLICA_SET, STATEFUL_SET, DAEMON_SET, JOB, CRON_JOB -> Workload.class;
        };
    }
}
