package io.bailiwick.bootstrap;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts into one sentence what whoever starts the service can mend. A stack trace would only hide it. */
final class StartFailure {

    private static final String INTRODUCTION = "Bailiwick does not start: ";

    /** Classes of SQLSTATE: no connection, not let in, no such database. */
    private static final Set<String> NO_DATABASE = Set.of("08", "28", "3D");

    private StartFailure() {}

    /** Empty if the failure is none that we know. */
    static Optional<String> inWords(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String reason = reasonOf(cause);
            if (reason != null) {
                return Optional.of(reason.startsWith(INTRODUCTION) ? reason : INTRODUCTION + reason);
            }
        }
        return Optional.empty();
    }

    private static @Nullable String reasonOf(Throwable cause) {
        if (cause instanceof ConfigurationException || cause instanceof ConfigValidationException) {
            return cause.getMessage();
        }
        if (cause instanceof QuarkusBindException taken) {
            return "it cannot listen on %s:%d, where something else may be listening already"
                    .formatted(taken.getHost(), taken.getPort());
        }
        if (cause instanceof SQLException refused && isWithoutDatabase(refused.getSQLState())) {
            return "the database cannot be used: " + refused.getMessage();
        }
        return null;
    }

    private static boolean isWithoutDatabase(@Nullable String state) {
        return state != null && state.length() == 5 && NO_DATABASE.contains(state.substring(0, 2));
    }
}
