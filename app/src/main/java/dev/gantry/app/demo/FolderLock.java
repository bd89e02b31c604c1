package dev.gantry.app.demo;

import dev.gantry.app.cli.DemoFleets;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a demo's folder for one fleet, since a second would write its kubeconfigs over those of the first. The system
 * lets go of it when the process ends, however it does. Any thread.
 */
final class FolderLock implements AutoCloseable {
    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    /**
     * @throws DemoFleets.FolderTaken where a fleet lives there already
     * @throws IOException where the folder cannot be written
     */
    static FolderLock take(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel file =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean isOurs = false;
        try {
            isOurs = file.tryLock() != null;
        } catch (OverlappingFileLockException here) {
            throw new DemoFleets.FolderTaken(folder, here);
        } finally {
            if (!isOurs) {
                file.close();
            }
        }
        if (!isOurs) {
            throw new DemoFleets.FolderTaken(folder, null);
        }
        return new FolderLock(file);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
