package io.bailiwick.bootstrap;

import io.bailiwick.bootstrap.postgres.PrivateFiles;
import io.bailiwick.crypto.RandomValues;
import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the first administrator's password comes from: the configuration; while embedded, chance. */
@ApplicationScoped
class AdministratorPassword {

    private static final String FILE = "admin-password";
    private static final int SHORTEST = 8;

    private final BootstrapConfig config;

    AdministratorPassword(BootstrapConfig config) {
        this.config = config;
    }

    String obtain() {
        String given = config.adminPassword()
                .value()
                .or(() -> config.adminPassword().file().map(AdministratorPassword::read))
                .orElse(null);
        if (given == null) {
            return invent();
        }
        if (given.length() < SHORTEST) {
            throw new ConfigurationException(
                    "Bailiwick does not start: the administrator's password must have at least 8 characters");
        }
        return given;
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

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new ConfigurationException(
                    "Bailiwick does not start: the administrator's password can't be read from " + file, e);
        }
    }
}
