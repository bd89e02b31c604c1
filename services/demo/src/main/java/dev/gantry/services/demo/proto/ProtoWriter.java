package dev.gantry.services.demo.proto;

import dev.gantry.services.demo.schema.ObjectType;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes trees as kube-apiserver writes its objects: fields by ascending number, those that are no pointers even when
 * they hold nothing. {@link ProtoEnvelope} puts around the bytes what a client expects. Any thread; buffers are lent
 * out and come back.
 */
public final class ProtoWriter {
    private static final int FIRST_CAPACITY = 16 * 1024;

    /** A buffer that grew beyond this for one object is not kept. */
    private static final int MAX_KEPT_CAPACITY = 1024 * 1024;

    private final ProtoTypes types;
    private final Queue<ProtoBuffer> idle = new ConcurrentLinkedQueue<>();

    public ProtoWriter(ProtoTypes types) {
        this.types = types;
    }

    /**
     * The object without any envelope.
     *
     * @param tree not changed by anyone until this returns
     * @throws IllegalArgumentException for a tree that is not of the type, naming the field
     */
    public byte[] message(ObjectType type, ObjectNode tree) {
        MessageCodec codec = types.of(type);
        return written(out -> codec.writeBody(out, tree));
    }

    /**
     * As {@link #message}, with the tag and length an element of a list has: lists are these blocks, one after another.
     */
    public byte[] item(ObjectType type, ObjectNode tree) {
        MessageCodec codec = types.of(type);
        return written(out -> codec.write(out, ProtoEnvelope.ITEM, tree));
    }

    private byte[] written(Consumer<ProtoBuffer> writing) {
        ProtoBuffer lent = idle.poll();
        ProtoBuffer buffer = lent == null ? new ProtoBuffer(FIRST_CAPACITY) : lent;
        buffer.clear();
        writing.accept(buffer);
        byte[] bytes = buffer.toArray();
        if (buffer.capacity() <= MAX_KEPT_CAPACITY) {
            idle.add(buffer);
        }
        return bytes;
    }
}
