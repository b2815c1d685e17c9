package io.bailiwick.bootstrap.postgres;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Settings of the server that are ours to decide. All others can be changed in {@code postgresql.conf}. */
final class ServerSettings {

    private static final List<String> ALL = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "max_connections=100",
            "shared_buffers=96MB",
            "timezone=UTC",
            "log_timezone=UTC",
            "logging_collector=off",
            "log_destination=stderr",
            "log_checkpoints=off",
            // Nothing of what statements contain may get into the log: no secrets and no personal data.
            "log_statement=none",
            "log_min_duration_statement=-1",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse");

    private ServerSettings() {}

    static List<String> arguments(Path cluster, int port) {
        Stream<String> settings = Stream.concat(Stream.of("port=" + port), ALL.stream());
        return Stream.concat(Stream.of("-D", cluster.toString()), settings.flatMap(setting -> Stream.of("-c", setting)))
                .toList();
    }
}
