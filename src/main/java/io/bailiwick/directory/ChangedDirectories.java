package io.bailiwick.directory;

import io.bailiwick.authservice.AuthServiceChanging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Lets go of a directory whose service has changed. Other replicas do so when next they are asked for it. */
@ApplicationScoped
class ChangedDirectories {

    private final Directories directories;

    ChangedDirectories(Directories directories) {
        this.directories = directories;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AuthServiceChanging event) {
        directories.forget(event.owner().value(), event.service());
    }
}
