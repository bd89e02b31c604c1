package dev.gantry.services.kubernetes.tls;

import dev.gantry.services.problems.KeyProblem;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/** A client certificate with its chain and key. Immutable; its text form shows the subject only. */
public record ClientIdentity(List<X509Certificate> chain, PrivateKey key) {
    public ClientIdentity {
        chain = List.copyOf(chain);
    }

    /** Reads both and sees that they belong together; the caller says where they are. */
    public static ClientIdentity of(byte[] certificatePem, byte[] keyPem) throws KeyMaterialException {
        List<X509Certificate> chain = Certificates.read(certificatePem);
        PrivateKey key = PrivateKeys.read(keyPem);
        if (!belongTogether(chain.getFirst(), key)) {
            throw new KeyMaterialException(KeyProblem.Plain.NO_PAIR);
        }
        return new ClientIdentity(chain, key);
    }

    private static boolean belongTogether(X509Certificate certificate, PrivateKey key) {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> "Ed25519";
        };
        try {
            byte[] challenge = {1, 2, 3};
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(challenge);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(challenge);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "ClientIdentity[" + chain.getFirst().getSubjectX500Principal() + "]";
    }
}
