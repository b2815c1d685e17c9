package io.bailiwick.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A server process on our cluster, known by its id: our own child, or one that a killed Bailiwick left behind. */
record Postmaster(long pid, Path cluster) {

    private static final Logger LOG = Logger.getLogger(Postmaster.class);
    private static final Duration FAST = Duration.ofSeconds(30);
    private static final Duration IMMEDIATE = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_MILLIS = 20;

    /** The server that {@code postmaster.pid} names, dead or alive. */
    static Optional<Postmaster> named(Path cluster) throws IOException {
        return PostmasterFile.read(cluster).map(file -> new Postmaster(file.pid(), cluster));
    }

    /** Goes by the command line as well: the operating system may have given the id to another program meanwhile. */
    boolean isRunning() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().arguments())
                .map(List::of)
                .filter(arguments -> arguments.containsAll(List.of("-D", cluster.toString())))
                .isPresent();
    }

    /** Ends all sessions and writes everything to disk; the hard way only if that takes too long. */
    void stop(Programs programs) throws IOException {
        if (signal("INT", programs) && !endsWithin(FAST)) {
            LOG.warnf("PostgreSQL (process %d) does not stop; aborting it", pid);
            signal("QUIT", programs);
            if (!endsWithin(IMMEDIATE)) {
                throw new EmbeddedPostgresException(
                        "PostgreSQL (process %d) does not stop. Stop it by hand.".formatted(pid));
            }
        }
    }

    /** With {@code pg_ctl}, because Java can send no signal of our choice and not every system has a {@code kill}. */
    private boolean signal(String name, Programs programs) throws IOException {
        if (isRunning()) {
            programs.run("pg_ctl", "kill", name, Long.toString(pid));
            return true;
        }
        return false;
    }

    private boolean endsWithin(Duration patience) {
        Instant end = Instant.now().plus(patience);
        while (isRunning()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            Pause.millis(LOOK_AGAIN_MILLIS);
        }
        return true;
    }
}
