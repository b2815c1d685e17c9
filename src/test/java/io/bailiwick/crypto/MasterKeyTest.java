package io.bailiwick.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String OTHER_KEY = "HwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final byte[] CLEAR = "a tenant's key".getBytes(UTF_8);

    private record Config(Optional<String> value, Optional<Path> file) implements MasterKeyConfig {}

    @Test
    void comesFromTheConfiguration() {
        byte[] sealed = fromValue(KEY).seal("here", CLEAR);

        assertThat(fromValue(KEY).open("here", sealed)).isEqualTo(CLEAR);
    }

    @Test
    void comesFromAFileWithALineEnd(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("master-key"), KEY + "\n");

        byte[] sealed = fromFile(file).seal("here", CLEAR);

        assertThat(fromValue(KEY).open("here", sealed)).isEqualTo(CLEAR);
    }

    @Test
    void opensNothingOfAnotherKey() {
        byte[] sealed = fromValue(KEY).seal("here", CLEAR);

        assertThatExceptionOfType(UnsealingException.class)
                .isThrownBy(() -> fromValue(OTHER_KEY).open("here", sealed));
    }

    @Test
    void saysHowToSetOneWhereThereIsNone() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new MasterKey(new Config(Optional.empty(), Optional.empty())))
                .withMessageContainingAll("BAILIWICK_MASTER_KEY_FILE", "openssl rand -base64 32");
    }

    @Test
    void namesFileThatCannotBeRead(@TempDir Path folder) {
        Path missing = folder.resolve("master-key");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> fromFile(missing))
                .withMessageContaining(missing.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg==",
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g",
                "not-base64-at-all-but-long-enough-to-be-a-key"
            })
    void refusesWhatIsNotThirtyTwoBytesInBase64AndDoesNotShowIt(String value) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> fromValue(value))
                .withMessage("Bailiwick does not start: the master key must be 32 bytes in base64")
                .withNoCause();
    }

    private static MasterKey fromValue(String value) {
        return new MasterKey(new Config(Optional.of(value), Optional.empty()));
    }

    private static MasterKey fromFile(Path file) {
        return new MasterKey(new Config(Optional.empty(), Optional.of(file)));
    }
}
