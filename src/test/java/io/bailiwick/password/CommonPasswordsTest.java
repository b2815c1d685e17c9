package io.bailiwick.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.zxcvbn.StandardDictionaries;
import io.bailiwick.tenant.PasswordSettings;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonPasswordsTest {

    @Test
    void knowsTheWholeListAsFarAsItIsLongEnough() throws IOException {
        List<String> list = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies();
        List<String> choosable = list.stream()
                .filter(password -> password.length() >= PasswordSettings.SHORTEST)
                .toList();

        assertThat(list).hasSizeGreaterThanOrEqualTo(10_000);
        assertThat(choosable).hasSizeGreaterThan(5_000).allMatch(Trials.COMMON::include);
    }

    @Test
    void knowsNothingElse() {
        assertThat(List.of("correct-horse-1", "quiet-meadow", "", "p", "Temp-4711"))
                .noneMatch(Trials.COMMON::include);
    }
}
