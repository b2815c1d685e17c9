package io.bailiwick.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = ' ', quoteCharacter = '\'', textBlock = """
            ann|LDAP | ann LDAP
            a|b|LDAP | a|b LDAP
            ann::LDAP :: ann LDAP
            ann:::LDAP :: ann: LDAP
            """)
    void dividesAtTheLastDelimiter(String typed, String delimiter, String person, String service) {
        assertThat(TypedName.of(typed, delimiter)).isEqualTo(new TypedName(typed, person, service));
    }

    @ParameterizedTest
    @CsvSource({"ann, |", "|LDAP, |", "ann|LDAP, ''", "'', |"})
    void isWholeWithoutDelimiterOrPerson(String typed, String delimiter) {
        assertThat(TypedName.of(typed, delimiter)).isEqualTo(new TypedName(typed, "", ""));
    }
}
