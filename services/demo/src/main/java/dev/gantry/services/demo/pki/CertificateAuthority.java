package dev.gantry.services.demo.pki;

import static dev.gantry.services.demo.pki.DerWriter.bits;
import static dev.gantry.services.demo.pki.DerWriter.bool;
import static dev.gantry.services.demo.pki.DerWriter.context;
import static dev.gantry.services.demo.pki.DerWriter.element;
import static dev.gantry.services.demo.pki.DerWriter.integer;
import static dev.gantry.services.demo.pki.DerWriter.joined;
import static dev.gantry.services.demo.pki.DerWriter.objectId;
import static dev.gantry.services.demo.pki.DerWriter.octets;
import static dev.gantry.services.demo.pki.DerWriter.sequence;
import static dev.gantry.services.demo.pki.DerWriter.text;
import static dev.gantry.services.demo.pki.DerWriter.time;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A certificate authority of its own for one cluster: P-256 keys, X.509 v3 (RFC 5280). The JDK can read certificates
 * but not make them. Any thread.
 */
public final class CertificateAuthority {
    private static final String ECDSA_SHA256 = "1.2.840.10045.4.3.2";
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String ORGANIZATION = "2.5.4.10";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String KEY_USAGE = "2.5.29.15";
    private static final String ALTERNATIVE_NAMES = "2.5.29.17";
    private static final Duration EARLIER = Duration.ofHours(1);
    private static final byte DIGITAL_SIGNATURE = (byte) 0x80;
    private static final byte SIGN_CERTIFICATES = 0x06;

    private final String name;
    private final Duration life;
    private final Identity identity;

    /** @param life of the authority and all it signs */
    public CertificateAuthority(String name, Duration life) {
        this.name = name;
        this.life = life;
        try {
            KeyPair pair = keyPair();
            byte[] own = name(name, List.of());
            byte[] extensions = joined(
                    extension(BASIC_CONSTRAINTS, sequence(bool(true))),
                    extension(KEY_USAGE, bits(new byte[] {SIGN_CERTIFICATES}, 1)));
            identity = new Identity(signed(own, pair.getPublic(), extensions, pair.getPrivate()), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks P-256", e);
        }
    }

    public X509Certificate certificate() {
        return identity.certificate();
    }

    public String pem() {
        return identity.certificatePem();
    }

    /** A server on this machine. */
    public Identity server() {
        byte[] names = sequence(
                element(0x82, "localhost".getBytes(StandardCharsets.US_ASCII)),
                element(0x82, "kubernetes".getBytes(StandardCharsets.US_ASCII)),
                element(0x87, new byte[] {127, 0, 0, 1}));
        return issue(name + "-server", List.of(), extension(ALTERNATIVE_NAMES, names));
    }

    /** A user, by client certificate. */
    public Identity client(String user, List<String> groups) {
        return issue(user, groups, new byte[0]);
    }

    private Identity issue(String commonName, List<String> organizations, byte[] more) {
        try {
            KeyPair pair = keyPair();
            return new Identity(certify(commonName, organizations, pair.getPublic(), more), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks P-256", e);
        }
    }

    /**
     * A certificate for a key somebody else holds, as for a signing request.
     *
     * @throws GeneralSecurityException where the key cannot be put into one
     */
    public X509Certificate certify(String commonName, List<String> organizations, PublicKey key)
            throws GeneralSecurityException {
        return certify(commonName, organizations, key, new byte[0]);
    }

    private X509Certificate certify(String commonName, List<String> organizations, PublicKey key, byte[] more)
            throws GeneralSecurityException {
        byte[] extensions = joined(extension(KEY_USAGE, bits(new byte[] {DIGITAL_SIGNATURE}, 7)), more);
        return signed(name(commonName, organizations), key, extensions, identity.key());
    }

    private X509Certificate signed(byte[] subject, PublicKey key, byte[] extensions, PrivateKey signer)
            throws GeneralSecurityException {
        Instant from = Instant.now().minus(EARLIER);
        byte[] algorithm = sequence(objectId(ECDSA_SHA256));
        byte[] body = sequence(
                context(0, integer(BigInteger.TWO)),
                integer(new BigInteger(63, new SecureRandom()).setBit(0)),
                algorithm,
                name(name, List.of()),
                sequence(time(from), time(from.plus(life))),
                subject,
                key.getEncoded(),
                context(3, sequence(extensions)));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signer);
        signature.update(body);
        byte[] whole = sequence(body, algorithm, bits(signature.sign(), 0));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
    }

    private static KeyPair keyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static byte[] name(String commonName, List<String> organizations) {
        byte[] parts =
                organizations.stream().map(one -> part(ORGANIZATION, one)).reduce(new byte[0], DerWriter::joined);
        return sequence(joined(parts, part(COMMON_NAME, commonName)));
    }

    private static byte[] part(String type, String value) {
        return element(DerWriter.SET, sequence(objectId(type), text(value)));
    }

    private static byte[] extension(String type, byte[] value) {
        return sequence(objectId(type), bool(true), octets(value));
    }
}
