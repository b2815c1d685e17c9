package io.bailiwick.bootstrap;

import io.bailiwick.ThrowawayPostgres;
import io.bailiwick.bootstrap.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test that asks for one an {@link ExternalDatabase} of its own, all on one server for the whole run. */
public class ExternalPostgres implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ExternalDatabase.class;
    }

    @Override
    public ExternalDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ThrowawayPostgres server = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(ExternalPostgres.class))
                .computeIfAbsent(
                        ThrowawayPostgres.class,
                        key -> ThrowawayPostgres.start("external-data"),
                        ThrowawayPostgres.class);
        EmbeddedPostgres postgres = server.postgres();
        return ExternalDatabase.create(postgres.jdbcUrl(), postgres.owner(), postgres.runtime(), server.superuser());
    }
}
