package io.bailiwick.directory.ldap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Remembers that a server does not answer, so that nobody waits for it but one probe now and then. */
final class CircuitBreaker {

    /** What may be tried: anything, one new connection, nothing. */
    enum Permit {
        FREE,
        PROBE,
        NONE
    }

    private static final Logger LOG = Logger.getLogger(CircuitBreaker.class);

    private static final int THRESHOLD = 3;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(2);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    private final String name;
    private final Clock clock;

    private int failures;
    private boolean probing;
    private Duration delay = FIRST_DELAY;
    private @Nullable Instant nextProbe;

    CircuitBreaker(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
    }

    /** Whoever gets a probe must tell how it went. */
    synchronized Permit ask() {
        if (nextProbe == null) {
            return Permit.FREE;
        }
        if (probing || clock.instant().isBefore(nextProbe)) {
            return Permit.NONE;
        }
        probing = true;
        return Permit.PROBE;
    }

    synchronized void succeeded() {
        if (nextProbe != null) {
            LOG.infof("%s answers again", name);
        }
        failures = 0;
        probing = false;
        delay = FIRST_DELAY;
        nextProbe = null;
    }

    synchronized void failed(String reason) {
        failures++;
        if (nextProbe == null && failures >= THRESHOLD) {
            LOG.warnf("%s failed %d times in a row and is left alone for a while: %s", name, failures, reason);
            nextProbe = clock.instant().plus(delay);
        } else if (probing) {
            probing = false;
            delay = delay.multipliedBy(2).compareTo(LONGEST_DELAY) < 0 ? delay.multipliedBy(2) : LONGEST_DELAY;
            nextProbe = clock.instant().plus(delay);
        }
    }
}
