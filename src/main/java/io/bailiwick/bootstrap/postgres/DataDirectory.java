package io.bailiwick.bootstrap.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The one folder that holds everything of an embedded server, locked against other processes until closed. */
final class DataDirectory implements AutoCloseable {

    private static final String UNFINISHED = ".new-";
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();
    /** Closing one of these, by hand or by the garbage collector, would drop this process's lock on the file. */
    private static final Queue<FileChannel> NEVER_CLOSED = new ConcurrentLinkedQueue<>();

    private final Path folder;
    private final FileChannel lock;

    private DataDirectory(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static DataDirectory open(Path path) throws IOException {
        Path folder = createOrTighten(path);
        if (!HELD.add(folder)) {
            throw new DataDirectoryInUseException(folder);
        }
        try {
            DataDirectory directory = new DataDirectory(folder, lock(folder));
            directory.deleteAll(UNFINISHED + "*", folder);
            return directory;
        } catch (IOException | RuntimeException e) {
            HELD.remove(folder);
            throw e;
        }
    }

    private static Path createOrTighten(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        if (!Files.isDirectory(absolute)) {
            Files.createDirectories(absolute.getParent());
            Files.createDirectories(absolute, PrivateFiles.PRIVATE_FOLDER);
        }
        Path folder = absolute.toRealPath();
        refuseAnothersFolder(folder);
        PrivateFiles.tighten(folder);
        return folder;
    }

    /** Root could write here, but the server without root's privileges could not, and its user no longer. */
    private static void refuseAnothersFolder(Path folder) throws IOException {
        if (CurrentUser.isRoot() && !CurrentUser.ownedByRoot(folder)) {
            throw new EmbeddedPostgresException(
                    "The data directory %s is not root's. Start Bailiwick as the user who owns it.".formatted(folder));
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), Set.of(CREATE, WRITE), PrivateFiles.PRIVATE_FILE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            NEVER_CLOSED.add(channel);
            throw new DataDirectoryInUseException(folder);
        }
        channel.close();
        throw new DataDirectoryInUseException(folder);
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    PasswordFile password(String name) {
        return new PasswordFile(folder, name);
    }

    /** A folder to prepare something in which {@link #finish} then puts in place at one stroke. */
    Path begin(String name) throws IOException {
        return Files.createTempDirectory(folder, UNFINISHED + name);
    }

    void finish(Path unfinished, Path target) throws IOException {
        Files.move(unfinished, target, ATOMIC_MOVE);
        PrivateFiles.sync(folder);
    }

    /** Deletes everything of that name pattern but one. */
    void deleteAll(String pattern, Path except) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            for (Path path : found) {
                if (!path.equals(except)) {
                    PrivateFiles.deleteTree(path);
                }
            }
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    @Override
    public void close() throws IOException {
        lock.close();
        HELD.remove(folder);
    }
}
