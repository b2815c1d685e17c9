package io.bailiwick.bootstrap;

import io.bailiwick.bootstrap.postgres.PrivateFiles;
import io.bailiwick.crypto.RandomValues;
import io.bailiwick.password.ClearPassword;
import io.bailiwick.password.PasswordChanged;
import io.bailiwick.password.PasswordPolicies;
import io.bailiwick.password.WeakPasswordException;
import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the first administrator's password comes from: the configuration; while embedded, chance. */
@ApplicationScoped
class AdministratorPassword {

    static final String FILE = "admin-password";

    private final BootstrapConfig config;
    private final PasswordPolicies policies;

    AdministratorPassword(BootstrapConfig config, PasswordPolicies policies) {
        this.config = config;
        this.policies = policies;
    }

    String obtain() {
        String given = config.adminPassword()
                .value()
                .or(() -> config.adminPassword().file().map(AdministratorPassword::read))
                .orElse(null);
        if (given == null) {
            return invent();
        }
        requireStrong(given);
        return given;
    }

    private void requireStrong(String password) {
        try {
            policies.checkFirst(new ClearPassword(password));
        } catch (WeakPasswordException e) {
            throw new ConfigurationException(
                    "Bailiwick does not start: BAILIWICK_ADMIN_PASSWORD is too weak. " + e.explanation(), e);
        }
    }

    /** The file is good for the first login; from then on its owner knows better. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PasswordChanged event) {
        if (event.tenant().isSystem() && event.userName().equals(FirstAdministrator.NAME)) {
            config.embedded().dataDir().ifPresent(AdministratorPassword::delete);
        }
    }

    private String invent() {
        Path folder = config.embedded().dataDir().orElseThrow(() -> new ConfigurationException("""
                        Bailiwick does not start: this database is new. Set BAILIWICK_ADMIN_PASSWORD_FILE or \
                        BAILIWICK_ADMIN_PASSWORD for the first administrator, 'admin'"""));
        String password = RandomValues.token();
        write(folder, password);
        Log.infof(
                "The password of the administrator 'admin' is in %s",
                folder.resolve(FILE).toAbsolutePath());
        return password;
    }

    private static void write(Path folder, String password) {
        try {
            PrivateFiles.write(folder, FILE, password);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "Bailiwick does not start: %s can't be written".formatted(folder.resolve(FILE)), e);
        }
    }

    private static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException e) {
            Log.warnf(e, "The outdated %s can't be deleted", folder.resolve(FILE));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new ConfigurationException(
                    "Bailiwick does not start: the administrator's password can't be read from " + file, e);
        }
    }
}
