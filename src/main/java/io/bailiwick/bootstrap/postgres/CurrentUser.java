package io.bailiwick.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who runs this process. */
final class CurrentUser {

    private static final Path SELF = Path.of("/proc/self");
    private static final Integer ROOT = 0;

    private CurrentUser() {}

    static boolean isRoot() throws IOException {
        return Files.exists(SELF) ? ownedByRoot(SELF) : "root".equals(System.getProperty("user.name"));
    }

    static boolean ownedByRoot(Path path) throws IOException {
        return ROOT.equals(Files.getAttribute(path, "unix:uid"));
    }
}
