package io.bailiwick.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/** A PostgreSQL server of our own in a folder, up from {@link #start} until {@link #close}. */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);
    private static final String INVALID_PASSWORD = "28P01";

    private final DataDirectory directory;
    private final Programs programs;
    private final Startup.Server server;
    private final Credentials owner;
    private final Credentials runtime;

    private EmbeddedPostgres(DataDirectory directory, Programs programs, Startup.Server server) throws IOException {
        this.directory = directory;
        this.programs = programs;
        this.server = server;
        this.owner = new Credentials(
                Roles.OWNER, directory.password("owner-password").readOrCreate());
        this.runtime = new Credentials(
                Roles.RUNTIME, directory.password("runtime-password").readOrCreate());
    }

    /** Takes the folder for this process, makes what is missing in it, and returns when the server takes connections. */
    public static EmbeddedPostgres start(Path folder) {
        Platform platform = Platform.current();
        Binaries.requireAvailable(platform);
        try {
            List<String> disguise = RootDisguise.prefix();
            return start(DataDirectory.open(folder), platform, disguise);
        } catch (IOException e) {
            throw new EmbeddedPostgresException("The data directory %s cannot be used: %s".formatted(folder, e), e);
        }
    }

    private static EmbeddedPostgres start(DataDirectory directory, Platform platform, List<String> disguise)
            throws IOException {
        try {
            return start(directory, new Programs(Binaries.unpack(platform, directory), disguise));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static EmbeddedPostgres start(DataDirectory directory, Programs programs) throws IOException {
        Cluster cluster = new Cluster(directory, programs);
        Credentials superuser = cluster.prepare();
        Startup.Server server = new Startup(programs, cluster.folder(), ServerLog.open(directory)).run();
        try {
            EmbeddedPostgres postgres = new EmbeddedPostgres(directory, programs, server);
            postgres.prepareRoles(cluster, superuser);
            return postgres;
        } catch (IOException | RuntimeException e) {
            server.postmaster().stop(programs);
            throw e;
        }
    }

    private void prepareRoles(Cluster cluster, Credentials superuser) {
        try {
            new Roles(server.port(), superuser).prepare(owner, runtime);
        } catch (SQLException e) {
            if (INVALID_PASSWORD.equals(e.getSQLState())) {
                throw cluster.unknownPassword();
            }
            throw new EmbeddedPostgresException("The database roles cannot be set up: " + e.getMessage(), e);
        }
    }

    public String jdbcUrl() {
        return new Database(server.port(), Roles.DATABASE).url();
    }

    /** Owns the schema: for migrations. */
    public Credentials owner() {
        return owner;
    }

    /** May use what the owner grants, and owns nothing: for everything else. */
    public Credentials runtime() {
        return runtime;
    }

    /** The id of the server's process. */
    public long pid() {
        return server.postmaster().pid();
    }

    /** Ends even when the thread is interrupted, or the server would be left running. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try (DataDirectory held = directory) {
            LOG.debugf("Stopping PostgreSQL in %s", held);
            server.postmaster().stop(programs);
        } catch (IOException e) {
            throw new EmbeddedPostgresException("PostgreSQL could not be stopped: " + e, e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
