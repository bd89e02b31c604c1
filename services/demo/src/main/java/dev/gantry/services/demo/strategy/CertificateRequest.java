package dev.gantry.services.demo.strategy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What stands in a certificate signing request. Pure. */
final class CertificateRequest {
    static final String[] USAGES = {
        "any",
        "cert sign",
        "client auth",
        "code signing",
        "content commitment",
        "crl sign",
        "data encipherment",
        "decipher only",
        "digital signature",
        "email protection",
        "encipher only",
        "ipsec end system",
        "ipsec tunnel",
        "ipsec user",
        "key agreement",
        "key encipherment",
        "microsoft sgc",
        "netscape sgc",
        "ocsp signing",
        "s/mime",
        "server auth",
        "signing",
        "timestamping"
    };

    private static final String START = "-----BEGIN CERTIFICATE REQUEST-----";

    private CertificateRequest() {}

    /** @param request PEM in base64 */
    static Optional<String> problem(String request) {
        String pem = new String(Base64.getDecoder().decode(request), StandardCharsets.US_ASCII);
        return pem.contains(START) ? Optional.empty() : Optional.of("PEM block type must be CERTIFICATE REQUEST");
    }
}
