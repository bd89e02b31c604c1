package dev.gantry.services.kubernetes.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.services.problems.KeyProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMaterialTest {
    @ParameterizedTest
    @CsvSource({
        "rsa-pkcs1, rsa-pkcs1",
        "rsa-pkcs8, rsa-pkcs1",
        "ec-sec1, ec-sec1",
        "ec-sec1-parameters, ec-sec1",
        "ec-pkcs8, ec-sec1",
        "ed25519, ed25519"
    })
    void everyFormOfKeyIsReadAndFitsItsCertificate(String key, String certificate) throws IOException {
        ClientIdentity identity = ClientIdentity.of(Pki.pem(certificate + ".crt"), Pki.pem(key + ".key"));
        assertEquals(1, identity.chain().size());
        assertFalse(identity.toString().contains("BEGIN"), identity.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa-pkcs1-encrypted.key", "rsa-pkcs8-encrypted.key"})
    void encryptedKeysAreRefusedWithWhatToDo(String name) {
        KeyMaterialException e = assertThrows(KeyMaterialException.class, () -> PrivateKeys.read(Pki.pem(name)));
        assertEquals(KeyProblem.Plain.ENCRYPTED, e.problem());
    }

    @Test
    void aKeyWithoutItsCurveTakesItFromTheBlockBefore() throws IOException {
        String both = new String(Pki.pem("ec-sec1-parameters.key"), StandardCharsets.US_ASCII);
        PemBlock parameters =
                PemBlock.all(both.getBytes(StandardCharsets.US_ASCII)).get(0);
        PemBlock key = PemBlock.all(both.getBytes(StandardCharsets.US_ASCII)).get(1);
        Der sec1 = new Der(new Der(key.der()).next(Der.SEQUENCE));
        byte[] bare = Der.element(
                Der.SEQUENCE,
                Der.element(Der.INTEGER, sec1.next(Der.INTEGER)),
                Der.element(Der.OCTET_STRING, sec1.next(Der.OCTET_STRING)));
        String pem = pem("EC PARAMETERS", parameters.der()) + pem("EC PRIVATE KEY", bare);
        assertEquals(
                "EC", PrivateKeys.read(pem.getBytes(StandardCharsets.US_ASCII)).getAlgorithm());
        KeyMaterialException e = assertThrows(
                KeyMaterialException.class,
                () -> PrivateKeys.read(pem("EC PRIVATE KEY", bare).getBytes(StandardCharsets.US_ASCII)));
        assertEquals(KeyProblem.Plain.CURVE_NOT_NAMED, e.problem());
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + label
                + "-----\n";
    }

    @Test
    void whatIsNoKeyIsNamed() {
        assertThrows(KeyMaterialException.class, () -> PrivateKeys.read(Pki.pem("ca.crt")));
        assertThrows(KeyMaterialException.class, () -> PrivateKeys.read(new byte[0]));
        assertThrows(KeyMaterialException.class, () -> PrivateKeys.read(Pki.pem("x25519.key")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa-pkcs1.key", "rsa-pkcs8.key", "ec-sec1.key", "ed25519.key"})
    void aKeyCutAnywhereFailsWithAReason(String name) throws IOException {
        PemBlock whole = PemBlock.all(Pki.pem(name)).getFirst();
        for (int cut = 0; cut < whole.der().length; cut++) {
            byte[] rest = Arrays.copyOf(whole.der(), cut);
            byte[] text = pem(whole.label(), rest).getBytes(StandardCharsets.US_ASCII);
            assertThrows(KeyMaterialException.class, () -> PrivateKeys.read(text), name + " cut at " + cut);
        }
    }

    @Test
    void aKeyOfAnotherCertificateIsNoticed() {
        KeyMaterialException e = assertThrows(
                KeyMaterialException.class, () -> ClientIdentity.of(Pki.pem("rsa-pkcs1.crt"), Pki.pem("server.key")));
        assertEquals(KeyProblem.Plain.NO_PAIR, e.problem());
        assertThrows(
                KeyMaterialException.class, () -> ClientIdentity.of(Pki.pem("rsa-pkcs1.crt"), Pki.pem("ed25519.key")));
    }

    @Test
    void bundlesHoldManyCertificatesWithTextBetween() throws IOException {
        String bundle = "# first\n" + new String(Pki.pem("ca.crt"), StandardCharsets.US_ASCII) + "\nsecond: -\r\n"
                + new String(Pki.pem("server.crt"), StandardCharsets.US_ASCII).replace("\n", "\r\n");
        assertEquals(
                2, Certificates.read(bundle.getBytes(StandardCharsets.US_ASCII)).size());
    }

    @Test
    void contextsAreMadeAnewOnlyWhenAFileChanged(@TempDir Path folder) throws IOException {
        Path certificate = Files.write(folder.resolve("c.crt"), Pki.pem("rsa-pkcs1.crt"));
        Path key = Files.write(folder.resolve("c.key"), Pki.pem("rsa-pkcs1.key"));
        TlsContexts contexts = Pki.contexts(new TlsSettings(
                false,
                Pki.source("ca.crt"),
                new PemSource.File("client-certificate", certificate),
                new PemSource.File("client-key", key)));
        SSLContext first = contexts.current(null);
        assertSame(first, contexts.current(null));
        Files.write(certificate, Pki.pem("ec-sec1.crt"));
        assertSame(first, contexts.current(null), "half replaced: the old pair serves on");
        Files.write(key, Pki.pem("ec-sec1.key"));
        assertNotSame(first, contexts.current(null));
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        TlsContexts contexts = Pki.contexts(new TlsSettings(
                false, new PemSource.File("certificate-authority", folder.resolve("gone.crt")), null, null));
        assertEquals(
                new KeyProblem.In("certificate-authority " + folder.resolve("gone.crt"), KeyProblem.Plain.NO_FILE),
                assertThrows(KeyMaterialException.class, () -> contexts.current(null))
                        .problem());
    }
}
