package dev.gantry.services.kubernetes.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Notices that a kubeconfig file was edited, replaced or swapped through a symbolic link, and hands on what it says
 * now. It looks at the files themselves, since file events miss links and network folders. The listener is called on
 * the timer's thread, once per change of content, one look after it. The timer wants to be its own: looking blocks on
 * files. Made before the first read, it misses no edit.
 */
public final class KubeconfigWatch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(KubeconfigWatch.class.getName());

    private final KubeconfigReader reader;
    private final Consumer<Kubeconfig> listener;
    private final ScheduledFuture<?> looking;
    private String stamps;
    private String content;
    private boolean isPending;

    public KubeconfigWatch(
            KubeconfigReader reader, Duration every, ScheduledExecutorService timer, Consumer<Kubeconfig> listener) {
        this.reader = reader;
        this.listener = listener;
        this.stamps = stamps(reader.files());
        this.content = content(reader.files());
        this.looking =
                timer.scheduleWithFixedDelay(this::lookOnTimer, every.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void lookOnTimer() {
        try {
            look();
        } catch (RuntimeException e) {
            // The top of the timer's task: thrown further, it would end the looking for good.
            LOG.log(System.Logger.Level.ERROR, "a changed kubeconfig could not be handed on", e);
        }
    }

    /** Hands on nothing until two looks see the same, since an editor may be half way through writing. */
    synchronized void look() {
        String stampsNow = stamps(reader.files());
        boolean settled = stampsNow.equals(stamps);
        stamps = stampsNow;
        if (!settled) {
            isPending = true;
        } else if (isPending) {
            isPending = false;
            String contentNow = content(reader.files());
            if (!contentNow.equals(content)) {
                content = contentNow;
                listener.accept(reader.read());
            }
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
    }

    /** Follows links: a swapped one shows as another file. */
    private static String stamps(List<Path> files) {
        return files.stream().map(KubeconfigWatch::stamp).collect(Collectors.joining("\n"));
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.lastModifiedTime() + " " + now.size() + " " + now.fileKey();
        } catch (IOException e) {
            return "absent";
        }
    }

    private static String content(List<Path> files) {
        return files.stream().map(KubeconfigWatch::hash).collect(Collectors.joining("\n"));
    }

    private static String hash(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            return "absent";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
