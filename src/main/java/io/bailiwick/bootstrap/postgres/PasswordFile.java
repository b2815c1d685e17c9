package io.bailiwick.bootstrap.postgres;

import io.bailiwick.crypto.RandomValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A generated password in a file that only its owner may read. */
record PasswordFile(Path folder, String name) {

    Path path() {
        return folder.resolve(name);
    }

    /** Nothing if the file is missing or empty. */
    Optional<String> read() throws IOException {
        if (!Files.exists(path())) {
            return Optional.empty();
        }
        return Optional.of(Files.readString(path()).strip()).filter(password -> !password.isEmpty());
    }

    String readOrCreate() throws IOException {
        Optional<String> known = read();
        if (known.isPresent()) {
            return known.get();
        }
        String password = RandomValues.token();
        PrivateFiles.write(folder, name, password);
        return password;
    }
}
