package dev.gantry.services.kubernetes.tls;

import dev.gantry.services.problems.KeyProblem;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads private keys as Go's crypto/tls takes them: PKCS#1 (RFC 8017), SEC 1 (RFC 5915) and PKCS#8 (RFC 5958). The
 * first two are wrapped into PKCS#8, the one form the JDK knows.
 */
final class PrivateKeys {
    private static final byte[] VERSION_0 = {Der.INTEGER, 1, 0};
    private static final byte[] RSA = HexFormat.of().parseHex("06092a864886f70d0101010500");
    private static final byte[] EC_OID = HexFormat.of().parseHex("06072a8648ce3d0201");
    private static final Map<String, String> ALGORITHMS =
            Map.of("2a864886f70d010101", "RSA", "2a8648ce3d0201", "EC", "2b6570", "Ed25519");

    private PrivateKeys() {}

    static PrivateKey read(byte[] pem) throws KeyMaterialException {
        List<PemBlock> blocks = PemBlock.all(pem);
        byte @Nullable [] curve = null;
        for (PemBlock block : blocks) {
            if (block.label().equals("EC PARAMETERS")) {
                curve = block.der();
            } else if (block.label().equals("ENCRYPTED PRIVATE KEY")) {
                throw new KeyMaterialException(KeyProblem.Plain.ENCRYPTED);
            } else if (block.label().endsWith("PRIVATE KEY")) {
                return read(block, curve);
            }
        }
        throw new KeyMaterialException(KeyProblem.Plain.NO_KEY);
    }

    private static PrivateKey read(PemBlock block, byte @Nullable [] curve) throws KeyMaterialException {
        if (block.hasHeaders()) {
            throw new KeyMaterialException(KeyProblem.Plain.ENCRYPTED);
        }
        return switch (block.label()) {
            case "RSA PRIVATE KEY" -> decode("RSA", wrapped(RSA, block.der()));
            case "EC PRIVATE KEY" -> decode("EC", wrapped(ecAlgorithm(block.der(), curve), block.der()));
            case "PRIVATE KEY" -> decode(algorithm(block.der()), block.der());
            default -> throw new KeyMaterialException(new KeyProblem.Useless(block.label()));
        };
    }

    private static byte[] wrapped(byte[] algorithm, byte[] key) {
        return Der.element(
                Der.SEQUENCE, VERSION_0, Der.element(Der.SEQUENCE, algorithm), Der.element(Der.OCTET_STRING, key));
    }

    /** The key names its curve itself, or the block before it does. */
    private static byte[] ecAlgorithm(byte[] sec1, byte @Nullable [] curveBefore) throws KeyMaterialException {
        Der key = new Der(new Der(sec1).next(Der.SEQUENCE));
        key.next(Der.INTEGER);
        key.next(Der.OCTET_STRING);
        byte @Nullable [] curve = curveBefore;
        if (!key.isAtEnd() && key.nextTag() == Der.CONTEXT_0) {
            curve = key.next(Der.CONTEXT_0);
        }
        if (curve == null) {
            throw new KeyMaterialException(KeyProblem.Plain.CURVE_NOT_NAMED);
        }
        if (new Der(curve).nextTag() != Der.OID) {
            throw new KeyMaterialException(KeyProblem.Plain.CURVE_SPELT_OUT);
        }
        byte[] both = Arrays.copyOf(EC_OID, EC_OID.length + curve.length);
        System.arraycopy(curve, 0, both, EC_OID.length, curve.length);
        return both;
    }

    private static String algorithm(byte[] pkcs8) throws KeyMaterialException {
        Der key = new Der(new Der(pkcs8).next(Der.SEQUENCE));
        key.next(Der.INTEGER);
        String oid = HexFormat.of().formatHex(new Der(key.next(Der.SEQUENCE)).next(Der.OID));
        String name = ALGORITHMS.get(oid);
        if (name == null) {
            throw new KeyMaterialException(new KeyProblem.UnknownAlgorithm(oid));
        }
        return name;
    }

    private static PrivateKey decode(String algorithm, byte[] pkcs8) throws KeyMaterialException {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new KeyMaterialException(new KeyProblem.UnreadableKey(algorithm), e);
        }
    }
}
