package io.bailiwick.directory;

import java.util.function.Function;

/** A directory in use, with the settings it was opened for. Retiring closes it when its last call has ended. */
final class OpenDirectory {

    private final long version;
    private final boolean trusted;
    private final Directory directory;
    private final Gate gate;
    private int callers;
    private boolean retired;

    OpenDirectory(DirectoryTarget target, Directory directory, Gate gate) {
        this.version = target.key().version();
        this.trusted = target.trusted();
        this.directory = directory;
        this.gate = gate;
    }

    /** A caller that read the settings before they changed is served by the new ones. */
    boolean serves(DirectoryTarget target) {
        return version >= target.key().version() && trusted == target.trusted();
    }

    BindResult ask(Function<Directory, BindResult> question) {
        return gate.pass(() -> question.apply(directory));
    }

    synchronized boolean enter() {
        if (!retired) {
            callers++;
        }
        return !retired;
    }

    void leave() {
        if (wasLast()) {
            directory.close();
        }
    }

    void retire() {
        if (isFree()) {
            directory.close();
        }
    }

    private synchronized boolean wasLast() {
        callers--;
        return retired && callers == 0;
    }

    private synchronized boolean isFree() {
        boolean first = !retired;
        retired = true;
        return first && callers == 0;
    }
}
