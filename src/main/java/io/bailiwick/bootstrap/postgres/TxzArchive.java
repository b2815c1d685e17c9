package io.bailiwick.bootstrap.postgres;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.tukaani.xz.XZInputStream;

/** Unpacks a {@code .txz} and refuses every entry that would leave its folder. */
final class TxzArchive {

    private static final FileAttribute<?> PLAIN = asFileAttribute(fromString("rw-r--r--"));
    private static final FileAttribute<?> EXECUTABLE = asFileAttribute(fromString("rwxr-xr-x"));
    private static final int OWNER_MAY_EXECUTE = 0100;

    private final TarArchiveInputStream tar;
    private final Path folder;

    private TxzArchive(TarArchiveInputStream tar, Path folder) {
        this.tar = tar;
        this.folder = folder;
    }

    /** Leaves closing the stream to the caller. */
    static void unpack(InputStream txz, Path folder) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(txz));
        new TxzArchive(tar, folder.toRealPath()).unpack();
    }

    private void unpack() throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            unpack(entry);
        }
    }

    private void unpack(TarArchiveEntry entry) throws IOException {
        Path target = inside(folder.resolve(entry.getName()), entry);
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        requireRealParent(target, entry);
        if (entry.isSymbolicLink()) {
            inside(target.resolveSibling(entry.getLinkName()), entry);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        if (entry.getLinkFlag() != TarConstants.LF_NORMAL) {
            throw new IOException("Refusing the special file " + entry.getName());
        }
        copy(entry, target);
    }

    private Path inside(Path path, TarArchiveEntry entry) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(folder)) {
            throw new IOException("Refusing %s, which leaves its folder".formatted(entry.getName()));
        }
        return normal;
    }

    /** A link among the parents would make the path above say less than where the file really goes. */
    private static void requireRealParent(Path target, TarArchiveEntry entry) throws IOException {
        Path parent = Files.createDirectories(target.getParent());
        if (!parent.toRealPath().equals(parent)) {
            throw new IOException("Refusing %s, which goes through a link".formatted(entry.getName()));
        }
    }

    private void copy(TarArchiveEntry entry, Path target) throws IOException {
        FileAttribute<?> mode = (entry.getMode() & OWNER_MAY_EXECUTE) == 0 ? PLAIN : EXECUTABLE;
        Files.createFile(target, mode);
        try (OutputStream file = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
            tar.transferTo(file);
        }
    }
}
