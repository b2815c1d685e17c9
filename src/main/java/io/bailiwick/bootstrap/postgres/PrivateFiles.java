package io.bailiwick.bootstrap.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Files and folders that only their owner may touch. */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> FOLDER_MODE = fromString("rwx------");
    static final FileAttribute<?> PRIVATE_FOLDER = asFileAttribute(FOLDER_MODE);
    static final FileAttribute<?> PRIVATE_FILE = asFileAttribute(fromString("rw-------"));

    private static final Logger LOG = Logger.getLogger(PrivateFiles.class);

    private PrivateFiles() {}

    static void tighten(Path folder) throws IOException {
        if (!Files.getPosixFilePermissions(folder).equals(FOLDER_MODE)) {
            LOG.infof("Closing the folder %s to other users of this machine", folder);
            Files.setPosixFilePermissions(folder, FOLDER_MODE);
        }
    }

    /** Makes renames inside the folder survive a power cut. */
    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Deletes what can be deleted. The rest is only a waste of space and gets another chance at the next start. */
    static void deleteTree(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.debugf(e, "Could not delete all of %s", root);
        }
    }

    /** Whole or not there at all; nobody but the owner may read it at any moment. */
    public static void write(Path folder, String name, String text) throws IOException {
        Path unfinished = Files.createTempFile(folder, ".new-", "", PRIVATE_FILE);
        Files.writeString(unfinished, text, SYNC);
        Files.move(unfinished, folder.resolve(name), ATOMIC_MOVE);
        sync(folder);
    }
}
