package dev.gantry.services.demo.proto;

/** Bytes that are not the protobuf they should be; the message says what is wrong. The sender has to mend them. */
public final class ProtoException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ProtoException(String message) {
        super(message);
    }
}
