package io.bailiwick.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.kernel.TenantKey;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TenantKeysPropertyTest {

    @Property
    void anyNameMakesAKey(@ForAll("names") String name) {
        assertThat(TenantKeys.of(name).value()).hasSizeBetween(1, 63).matches("[a-z0-9][a-z0-9-]*");
    }

    @Property
    void aNumberFitsOnAnyKey(@ForAll("names") String name, @ForAll @IntRange(min = 1) int number) {
        TenantKey key = TenantKeys.withNumber(TenantKeys.of(name), number);

        assertThat(key.value())
                .hasSizeBetween(1, 63)
                .matches("[a-z0-9][a-z0-9-]*")
                .endsWith("-" + number);
    }

    @Property
    void aKeyIsMadeOfItself(@ForAll("names") String name) {
        TenantKey key = TenantKeys.of(name.substring(0, Math.min(20, name.length())));

        assertThat(TenantKeys.of(key.value())).isEqualTo(key);
    }

    @Property
    void aReservedWordWithANumberIsFree(@ForAll @IntRange(min = 1) int number) {
        assertThat(TenantKeys.isReserved(TenantKeys.withNumber(new TenantKey("api"), number)))
                .isFalse();
    }

    @Example
    void keepsWhatCanBeRead() {
        assertThat(TenantKeys.of("Acme, Inc.")).hasToString("acme-inc");
        assertThat(TenantKeys.of("Café Müller & Söhne")).hasToString("cafe-muller-sohne");
        assertThat(TenantKeys.of("--x--")).hasToString("x");
        assertThat(TenantKeys.of("株式会社")).hasToString("tenant");
        assertThat(TenantKeys.of("")).hasToString("tenant");
    }

    @Example
    void neverStandsInTheWayOfTheServicesOwnPaths() {
        assertThat(TenantKeys.isReserved(TenantKeys.of("API"))).isTrue();
        assertThat(TenantKeys.isReserved(new TenantKey("Default"))).isTrue();
        assertThat(TenantKeys.isReserved(new TenantKey("apis"))).isFalse();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(128),
                Arbitraries.strings()
                        .withCharRange('a', 'z')
                        .withChars(" -_.ÄéßK\u212aİﬁ１")
                        .ofMaxLength(128));
    }
}
