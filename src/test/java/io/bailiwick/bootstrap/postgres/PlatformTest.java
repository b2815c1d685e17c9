package io.bailiwick.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlatformTest {

    @Test
    void namesTheArchiveAsItsMakersDo() {
        assertThat(Platform.of("Linux", "amd64").archive()).isEqualTo("/postgres-linux-x86_64.txz");
        assertThat(Platform.of("Linux", "aarch64").archive()).isEqualTo("/postgres-linux-arm_64.txz");
        assertThat(Platform.of("Mac OS X", "aarch64").archive()).isEqualTo("/postgres-darwin-arm_64.txz");
    }

    @Test
    void findsTheBinariesOfThisMachine() {
        assertThatCode(() -> Binaries.requireAvailable(Platform.current())).doesNotThrowAnyException();
    }

    @Test
    void saysWhatToDoWithoutBinaries() {
        assertThatThrownBy(() -> Binaries.requireAvailable(Platform.of("Plan 9", "mips")))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContainingAll("no embedded PostgreSQL for plan 9/mips", "QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void knowsTheVersionOfTheJar() {
        assertThat(Binaries.class.getResource(Platform.current().archive()).toString())
                .as("Binaries.VERSION must change together with the version in the pom")
                .contains("-" + Binaries.VERSION + ".jar!");
    }
}
