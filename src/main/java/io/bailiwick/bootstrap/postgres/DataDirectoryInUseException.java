package io.bailiwick.bootstrap.postgres;

import java.nio.file.Path;

public final class DataDirectoryInUseException extends EmbeddedPostgresException {

    DataDirectoryInUseException(Path folder) {
        super("The data directory %s is in use by another Bailiwick. Stop that one, or choose another directory."
                .formatted(folder));
    }
}
