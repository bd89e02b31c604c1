package dev.gantry.services.kubernetes.tls;

import dev.gantry.services.problems.KeyProblem;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** As much of DER (X.690) as wrapping and telling apart private keys needs. */
final class Der {
    static final int INTEGER = 0x02;
    static final int OCTET_STRING = 0x04;
    static final int OID = 0x06;
    static final int SEQUENCE = 0x30;
    static final int CONTEXT_0 = 0xa0;

    private final byte[] bytes;
    private int at;

    Der(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }

    int nextTag() throws KeyMaterialException {
        if (isAtEnd()) {
            throw new KeyMaterialException(KeyProblem.Plain.ENDS_EARLY);
        }
        return bytes[at] & 0xff;
    }

    /** The content of the next element, which must have that tag. */
    byte[] next(int tag) throws KeyMaterialException {
        if (nextTag() != tag) {
            throw new KeyMaterialException(KeyProblem.Plain.ODDLY_BUILT);
        }
        at++;
        int length = octet();
        if (length > 0x80) {
            int octets = length & 0x7f;
            length = 0;
            for (int i = 0; i < octets && length < 1 << 20; i++) {
                length = length << 8 | octet();
            }
        }
        if (length == 0x80 || length > bytes.length - at) {
            throw new KeyMaterialException(KeyProblem.Plain.ENDS_EARLY);
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    private int octet() throws KeyMaterialException {
        int octet = nextTag();
        at++;
        return octet;
    }

    static byte[] element(int tag, byte[]... contents) {
        int length = Arrays.stream(contents).mapToInt(content -> content.length).sum();
        ByteArrayOutputStream out = new ByteArrayOutputStream(length + 4);
        out.write(tag);
        if (length < 0x80) {
            out.write(length);
        } else if (length < 0x100) {
            out.write(0x81);
            out.write(length);
        } else {
            out.write(0x82);
            out.write(length >> 8);
            out.write(length);
        }
        for (byte[] content : contents) {
            out.writeBytes(content);
        }
        return out.toByteArray();
    }
}
