package io.bailiwick.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A server of the PostgreSQL that the machine has installed: another version than the embedded one. */
public final class InstalledPostgres implements AutoCloseable {

    private final DataDirectory directory;
    private final Programs programs;
    private final Startup.Server server;

    private InstalledPostgres(DataDirectory directory, Programs programs, Startup.Server server) {
        this.directory = directory;
        this.programs = programs;
        this.server = server;
    }

    /** {@code installation} holds PostgreSQL's {@code bin}. Both roles and their database are there when it returns. */
    public static InstalledPostgres start(Path installation, Path folder) throws IOException, SQLException {
        DataDirectory directory = DataDirectory.open(folder);
        Programs programs = new Programs(installation, RootDisguise.prefix());
        Path cluster = directory.resolve("postgres");
        initialize(programs, cluster, directory.password("postgres-password"));
        InstalledPostgres postgres = new InstalledPostgres(
                directory, programs, new Startup(programs, cluster, ServerLog.open(directory)).run());
        new Roles(postgres.server.port(), postgres.superuser()).prepare(postgres.owner(), postgres.runtime());
        return postgres;
    }

    public String jdbcUrl() {
        return new Database(server.port(), Roles.DATABASE).url();
    }

    public Credentials owner() throws IOException {
        return new Credentials(Roles.OWNER, directory.password("owner-password").readOrCreate());
    }

    public Credentials runtime() throws IOException {
        return new Credentials(
                Roles.RUNTIME, directory.password("runtime-password").readOrCreate());
    }

    public Credentials superuser() throws IOException {
        return new Credentials(
                Cluster.SUPERUSER, directory.password("postgres-password").readOrCreate());
    }

    @Override
    public void close() throws IOException {
        try (DataDirectory held = directory) {
            server.postmaster().stop(programs);
            PrivateFiles.deleteTree(held.resolve("postgres"));
        }
    }

    private static void initialize(Programs programs, Path cluster, PasswordFile password) throws IOException {
        password.readOrCreate();
        Programs.Result made = programs.run(
                "initdb",
                "--pgdata=" + cluster,
                "--username=" + Cluster.SUPERUSER,
                "--pwfile=" + password.path(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync");
        if (made.exitCode() != 0) {
            throw new IllegalStateException(made.output());
        }
    }
}
