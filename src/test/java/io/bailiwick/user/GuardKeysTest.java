package io.bailiwick.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.kernel.TenantId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardKeysTest {

    private static final TenantId TENANT = new TenantId(7);

    @ParameterizedTest
    @ValueSource(
            strings = {"john smith", "JOHN SMITH", " john  smith ", "john\u00a0smith", "jo\u00adhn smith", "ｊohn smith"
            })
    void takesNamesForOnePersonThatADirectoryMay(String name) {
        assertThat(GuardKeys.personOf(List.of(candidate(name, 5)))).isEqualTo("john smith");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bjorn aelod", "Björn Ælød", "BJÓRN ælôđ", "bjo\u0308rn \u00e6lo\u0338d"})
    void takesLettersWithAndWithoutMarksForTheSame(String name) {
        assertThat(GuardKeys.personOf(name)).isEqualTo("bjorn aelod");
    }

    @Test
    void namesOfTheInternalServiceCountTogether() {
        assertThat(GuardKeys.personOf(List.of(candidate("ann", 1), candidate("ann", 5))))
                .isEmpty();
    }

    private static LoginCandidate candidate(String name, long service) {
        return new LoginCandidate(TENANT, 1, name, TENANT, service, "service", true, 0, null);
    }
}
