package io.bailiwick.bootstrap.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Starts the server, again and again as long as only something passing is in the way. */
final class Startup {

    /** A running server that takes connections. */
    record Server(Postmaster postmaster, int port) {}

    private static final Logger LOG = Logger.getLogger(Startup.class);

    /** Another program was quicker to take the port, or processes of a killed server have yet to notice its death. */
    private static final List<String> PASSING = List.of(
            "could not create any TCP/IP sockets",
            "pre-existing shared memory block",
            "lock file \"postmaster.pid\" already exists");

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long TRY_AGAIN_MILLIS = 200;
    private static final long LOOK_AGAIN_MILLIS = 10;

    /** Generous, because a server that was killed may have much to recover. One that fails ends sooner. */
    private static final Duration RECOVERY = Duration.ofMinutes(5);

    private final Programs programs;
    private final Path cluster;
    private final ServerLog log;

    Startup(Programs programs, Path cluster, ServerLog log) {
        this.programs = programs;
        this.cluster = cluster;
        this.log = log;
    }

    Server run() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            long position = log.size();
            Optional<Postmaster> dead = buryLeftBehind();
            int port = freePort();
            Process process = launch(port, dead);
            if (becomesReady(process, port)) {
                return new Server(new Postmaster(process.pid(), cluster), port);
            }
            String reason = log.since(position);
            requirePassing(reason, end);
            Pause.millis(TRY_AGAIN_MILLIS);
        }
    }

    private void requirePassing(String reason, Instant end) {
        if (PASSING.stream().noneMatch(reason::contains)) {
            throw new EmbeddedPostgresException(
                    "PostgreSQL did not start. It says in %s:%n%s".formatted(log.file(), reason));
        }
        if (Instant.now().isAfter(end)) {
            throw new EmbeddedPostgresException("""
                    PostgreSQL did not start within %d seconds. Processes of an earlier server may still be at work on \
                    %s; wait for them or stop them. It says in %s:
                    %s""".formatted(PATIENCE.toSeconds(), cluster, log.file(), reason));
        }
    }

    /** Stops the server that a killed Bailiwick has left, if it is still alive. */
    private Optional<Postmaster> buryLeftBehind() throws IOException {
        Optional<Postmaster> left = Postmaster.named(cluster);
        if (left.isPresent() && left.get().isRunning()) {
            LOG.infof(
                    "Stopping PostgreSQL (process %d), left by a killed Bailiwick",
                    left.get().pid());
            left.get().stop(programs);
        }
        return left;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * PostgreSQL takes any living process of the id in {@code postmaster.pid} for a server, so it is told which one we
     * know to be dead. Deleting the file instead would take away its guard against leftover processes on the same data.
     */
    private Process launch(int port, Optional<Postmaster> dead) throws IOException {
        ProcessBuilder builder = programs.detached("postgres", ServerSettings.arguments(cluster, port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
        dead.ifPresent(server -> builder.environment().put("PG_GRANDPARENT_PID", Long.toString(server.pid())));
        return builder.start();
    }

    private boolean becomesReady(Process process, int port) throws IOException {
        try {
            return waitUntilReady(process, new PostmasterFile(process.pid(), port, true));
        } catch (IOException | RuntimeException e) {
            process.destroy();
            throw e;
        }
    }

    /** Asks the file, not the port: whoever got the port instead of our server must not be sent a password. */
    private boolean waitUntilReady(Process process, PostmasterFile ready) throws IOException {
        Instant end = Instant.now().plus(RECOVERY);
        while (process.isAlive()) {
            if (PostmasterFile.read(cluster).filter(ready::equals).isPresent()) {
                return true;
            }
            if (Instant.now().isAfter(end)) {
                throw new EmbeddedPostgresException("PostgreSQL is not ready after %d minutes. See %s."
                        .formatted(RECOVERY.toMinutes(), log.file()));
            }
            Pause.millis(LOOK_AGAIN_MILLIS);
        }
        return false;
    }
}
