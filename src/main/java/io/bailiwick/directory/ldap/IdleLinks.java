package io.bailiwick.directory.ldap;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingDeque;
import org.jspecify.annotations.Nullable;

/** Connections to one server that wait for work, the freshest on top. Firewalls forget what rests too long. */
final class IdleLinks {

    private static final Duration MAX_IDLE = Duration.ofMinutes(3);

    private final LinkedBlockingDeque<Link> links;
    private final Clock clock;

    IdleLinks(int size, Clock clock) {
        this.links = new LinkedBlockingDeque<>(size);
        this.clock = clock;
    }

    @Nullable
    Link take() {
        Link link = links.pollFirst();
        while (link != null && isStale(link)) {
            link.close();
            link = links.pollFirst();
        }
        return link;
    }

    void put(Link link) {
        link.rest(clock.instant());
        if (!links.offerFirst(link)) {
            link.close();
        }
        closeOldest();
    }

    void clear() {
        Link link = links.pollFirst();
        while (link != null) {
            link.close();
            link = links.pollFirst();
        }
    }

    private void closeOldest() {
        Link oldest = links.peekLast();
        if (oldest != null && isStale(oldest) && links.remove(oldest)) {
            oldest.close();
        }
    }

    private boolean isStale(Link link) {
        return link.isStale(clock.instant(), MAX_IDLE);
    }
}
