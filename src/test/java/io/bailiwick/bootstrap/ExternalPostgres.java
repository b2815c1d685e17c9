package io.bailiwick.bootstrap;

import io.bailiwick.bootstrap.postgres.Credentials;
import io.bailiwick.bootstrap.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test that asks for one an {@link ExternalDatabase} of its own, all on one server for the whole run. */
class ExternalPostgres implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ExternalDatabase.class;
    }

    @Override
    public ExternalDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(ExternalPostgres.class))
                .computeIfAbsent(Server.class, key -> Server.start(), Server.class)
                .newDatabase();
    }

    private record Server(Path folder, EmbeddedPostgres postgres) implements AutoCloseable {

        static Server start() {
            try {
                Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "external-data");
                return new Server(folder, EmbeddedPostgres.start(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        ExternalDatabase newDatabase() {
            try {
                Credentials superuser = new Credentials(
                        "postgres",
                        Files.readString(folder.resolve("postgres-password")).strip());
                return ExternalDatabase.create(postgres.jdbcUrl(), postgres.owner(), postgres.runtime(), superuser);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            postgres.close();
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
