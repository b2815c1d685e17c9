package io.bailiwick.bootstrap;

import io.bailiwick.crypto.MasterKey;
import io.bailiwick.crypto.UnsealingException;
import io.bailiwick.tenancy.Sql;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;

/** A value that the first master key sealed: another key is noticed before it seals anything. */
@ApplicationScoped
class MasterKeyCheck {

    private static final String CONTEXT = "bailiwick/master_key_check/1";

    private final Sql sql;
    private final MasterKey masterKey;

    MasterKeyCheck(Sql sql, MasterKey masterKey) {
        this.sql = sql;
        this.masterKey = masterKey;
    }

    @Transactional
    void check() {
        sql.change(
                "insert into master_key_check (version, sealed) values (1, ?1) on conflict do nothing",
                masterKey.seal(CONTEXT, "bailiwick".getBytes(StandardCharsets.UTF_8)));
        byte[] sealed = sql.one(byte[].class, "select sealed from master_key_check where version = 1");
        try {
            masterKey.open(CONTEXT, sealed);
        } catch (UnsealingException e) {
            throw new ConfigurationException(
                    "Bailiwick does not start: the secrets in this database were sealed with another master key", e);
        }
    }
}
