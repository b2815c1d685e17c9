package io.bailiwick.directory.ldap;

import io.bailiwick.authservice.ServerSelection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The servers of one directory, each time in the order in which they are to be tried. */
final class Servers {

    private final List<Server> servers;
    private final ServerSelection selection;
    private final AtomicInteger turn = new AtomicInteger();

    Servers(Wiring wiring) {
        this.servers = wiring.settings().servers().stream()
                .map(address -> new Server(address, wiring))
                .toList();
        this.selection = wiring.settings().selection();
    }

    List<Server> inOrder() {
        return switch (selection) {
            case FAILOVER -> servers;
            case ROUND_ROBIN -> rotated(Math.floorMod(turn.getAndIncrement(), servers.size()));
        };
    }

    private List<Server> rotated(int first) {
        List<Server> order = new ArrayList<>(servers);
        Collections.rotate(order, -first);
        return order;
    }
}
