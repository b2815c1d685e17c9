package io.bailiwick.bootstrap.postgres;

import java.io.IOException;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. In a user namespace without a mapping the same process sees itself as nobody, owns
 * the same files and has lost root's privileges, which is what PostgreSQL wants.
 */
final class RootDisguise {

    private static final List<String> USER_NAMESPACE = List.of("unshare", "--user");

    private RootDisguise() {}

    /** What to put in front of a command; nothing for a normal user. */
    static List<String> prefix() throws IOException {
        if (!CurrentUser.isRoot()) {
            return List.of();
        }
        if (!SearchPath.has("unshare") || !works()) {
            throw new EmbeddedPostgresException("""
                    The embedded PostgreSQL does not run as root, and this system lets us make no user namespace \
                    to hide that. Start Bailiwick as a normal user, or set QUARKUS_DATASOURCE_JDBC_URL.""");
        }
        return USER_NAMESPACE;
    }

    private static boolean works() throws IOException {
        return Programs.run(new ProcessBuilder("unshare", "--user", "true")).exitCode() == 0;
    }
}
