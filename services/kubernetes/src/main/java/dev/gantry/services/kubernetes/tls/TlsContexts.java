package dev.gantry.services.kubernetes.tls;

import dev.gantry.services.problems.KeyProblem;
import dev.gantry.services.problems.Original;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * One context's TLS context, made on first use and anew when a file behind it or the plugin's certificate changed. The
 * same object is returned as long as nothing did, so connections can be told apart by it. Any thread; blocks on files.
 */
public final class TlsContexts {
    private static final System.Logger LOG = System.getLogger(TlsContexts.class.getName());

    private final TlsSettings settings;
    private final SystemRoots systemRoots;
    private @Nullable SSLContext current;
    private @Nullable String currentStamp;
    private @Nullable ClientIdentity currentIdentity;

    public TlsContexts(TlsSettings settings, SystemRoots systemRoots) {
        this.settings = settings;
        this.systemRoots = systemRoots;
    }

    public boolean verifiesHost() {
        return !settings.insecure();
    }

    /** @param fromPlugin what a credential plugin gave; the kubeconfig's own certificate goes before it */
    public synchronized SSLContext current(@Nullable ClientIdentity fromPlugin) throws KeyMaterialException {
        String stamp = Stream.of(settings.authority(), settings.certificate(), settings.key())
                .map(source -> source == null ? "none" : source.stamp())
                .collect(Collectors.joining(" "));
        SSLContext known = current;
        if (known != null && stamp.equals(currentStamp) && Objects.equals(fromPlugin, currentIdentity)) {
            return known;
        }
        try {
            current = make(fromPlugin);
        } catch (KeyMaterialException e) {
            if (known == null || !Objects.equals(fromPlugin, currentIdentity)) {
                throw e;
            }
            // Files are often replaced one after the other: until they fit again the old ones serve on.
            LOG.log(System.Logger.Level.WARNING, "changed TLS files are not usable yet: {0}", e.getMessage());
            return known;
        }
        currentStamp = stamp;
        currentIdentity = fromPlugin;
        return Objects.requireNonNull(current);
    }

    private SSLContext make(@Nullable ClientIdentity fromPlugin) throws KeyMaterialException {
        ClientIdentity own = ownIdentity();
        ClientIdentity identity = own != null ? own : fromPlugin;
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManager[] keys = identity == null ? new KeyManager[0] : new KeyManager[] {new SingleKey(identity)};
            context.init(keys, trust(), null);
            return context;
        } catch (KeyMaterialException e) {
            throw e;
        } catch (GeneralSecurityException | IOException e) {
            throw new KeyMaterialException(new KeyProblem.Unusable(Original.of(e)), e);
        }
    }

    private TrustManager[] trust() throws IOException, GeneralSecurityException {
        if (settings.insecure()) {
            return Trust.inEverything();
        }
        PemSource authority = settings.authority();
        if (authority == null) {
            return Trust.in(systemRoots.keyStore());
        }
        try {
            return Trust.in(Trust.keyStore(Certificates.read(authority.read())));
        } catch (KeyMaterialException e) {
            throw named(authority, e);
        }
    }

    private @Nullable ClientIdentity ownIdentity() throws KeyMaterialException {
        PemSource certificate = settings.certificate();
        PemSource key = settings.key();
        if (certificate == null || key == null) {
            return null;
        }
        byte[] certificatePem = read(certificate);
        byte[] keyPem = read(key);
        try {
            return ClientIdentity.of(certificatePem, keyPem);
        } catch (KeyMaterialException e) {
            throw new KeyMaterialException(new KeyProblem.InPair(certificate.name(), key.name(), e.problem()), e);
        }
    }

    private static byte[] read(PemSource source) throws KeyMaterialException {
        try {
            return source.read();
        } catch (KeyMaterialException e) {
            throw named(source, e);
        }
    }

    private static KeyMaterialException named(PemSource source, KeyMaterialException e) {
        return new KeyMaterialException(new KeyProblem.In(source.name(), e.problem()), e);
    }
}
