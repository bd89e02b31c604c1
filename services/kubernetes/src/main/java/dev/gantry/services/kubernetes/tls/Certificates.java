package dev.gantry.services.kubernetes.tls;

import dev.gantry.services.problems.KeyProblem;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Reads certificates from PEM, as many as there are. */
final class Certificates {
    private Certificates() {}

    /** At least one, in order. */
    static List<X509Certificate> read(byte[] pem) throws KeyMaterialException {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (PemBlock block : PemBlock.all(pem)) {
                if (block.label().equals("CERTIFICATE")) {
                    certificates.add(
                            (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.der())));
                }
            }
        } catch (CertificateException e) {
            throw new KeyMaterialException(new KeyProblem.UnreadableCertificate(certificates.size() + 1), e);
        }
        if (certificates.isEmpty()) {
            throw new KeyMaterialException(KeyProblem.Plain.NO_CERTIFICATE);
        }
        return certificates;
    }
}
