package io.bailiwick.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {

    private static final String GUID = "8a1c1f5e-6a5f-4b57-9a0b-0d8a6c0d9d11";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name eq "a"                      | t.name_key = ?1
            NAME EQ "a"                      | t.name_key = ?1
            name ne "a"                      | t.name_key is distinct from ?1
            name sw "a"                      | (t.name_key >= ?1 and t.name_key < ?2)
            name sw ""                       | t.name_key is not null
            name co "a"                      | (t.name_key is not null and strpos(t.name_key, ?1) > 0)
            name ew "a"                      | (t.name_key is not null and right(t.name_key, ?1) = ?2)
            name gt "a"                      | t.name_key > ?1
            name le "a"                      | (t.name_key is not null and t.name_key <= ?1)
            name pr                          | t.name_key is not null
            name eq null                     | (t.name_key is not null) is not true
            name ne null                     | t.name_key is not null
            size ge -7                       | t.size >= ?1
            size ne 7                        | t.size is distinct from ?1
            at lt "2030-01-01T00:00:00Z"     | t.at < ?1
            active eq true                   | t.active
            active ne false                  | t.active
            active eq false                  | (t.active) is not true
            active pr                        | true
            part eq 7                        | exists (select from part p where p.owner = t.id and p.id = ?1)
            part pr                          | (exists (select from part p where p.owner = t.id and true)) is true
            not (part pr)                    | ((exists (select from part p where p.owner = t.id and true)) is true) is not true
            label eq "a"                     | exists (select from part p where p.owner = t.id and p.label = ?1)
            label co "a"                     | (exists (select from part p where p.owner = t.id and (true and strpos(p.label, ?1) > 0))) is true
            not (active eq true)             | (t.active) is not true
            not(active eq true)              | (t.active) is not true
            ( ( size eq 1 ) )                | t.size = ?1
            """)
    void becomesOneConditionInSql(String filter, String sql) {
        assertThat(sqlOf(filter)).isEqualTo(sql);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            size eq 1 and size eq 2 and size eq 3    | (t.size = ?1 and t.size = ?2 and t.size = ?3)
            size eq 1 or size eq 2 and size eq 3     | (t.size = ?1 or (t.size = ?2 and t.size = ?3))
            size eq 1 and size eq 2 or size eq 3     | ((t.size = ?1 and t.size = ?2) or t.size = ?3)
            (size eq 1 or size eq 2) and size eq 3   | ((t.size = ?1 or t.size = ?2) and t.size = ?3)
            not (size eq 1) and size eq 2            | ((t.size = ?1) is not true and t.size = ?2)
            not (size eq 1 and not (size eq 2))      | ((t.size = ?1 and (t.size = ?2) is not true)) is not true
            """)
    void bindsNotCloserThanAndCloserThanOr(String filter, String sql) {
        assertThat(sqlOf(filter)).isEqualTo(sql);
    }

    @Test
    void readsValuesOfEachType() {
        assertThat(values("name eq \"Straße\"")).containsExactly("strasse");
        assertThat(values("note eq \"Straße\"")).containsExactly("Straße");
        assertThat(values("note eq \"a\\\"b\\\\c\\/\\u00e9\\uD83D\\uDE00\"")).containsExactly("a\"b\\c/é😀");
        assertThat(values("name sw \"az\"")).containsExactly("az", "a{");
        assertThat(values("size eq 9223372036854775807")).containsExactly(Long.MAX_VALUE);
        assertThat(values("at eq \"2030-01-01T01:00:00.5+01:00\""))
                .containsExactly(Instant.parse("2030-01-01T00:00:00.5Z"));
        assertThat(values("guid eq \"" + GUID + "\"")).containsExactly(UUID.fromString(GUID));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                       | 1  | name of an attribute
            nam eq "a"                               | 1  | only the attributes active, at, guid, label, name, note, part, size
            name eq                                  | 8  | double quotes
            name is "a"                              | 6  | operators eq, ne, co, sw, ew, gt, ge, lt, le, pr
            name                                     | 5  | operators
            name eq a                                | 9  | double quotes
            name eq 7                                | 9  | double quotes
            name gt null                             | 9  | double quotes
            name eq "a                               | 9  | not closed
            name eq "a\\x"                           | 11 | escape
            name eq "\\u12"                          | 10 | hexadecimal
            name eq "a\\u0000"                       | 9  | control characters
            name eq "a\\ud800"                       | 9  | half characters
            name eq "a" x                            | 13 | must end here
            name eq "a" and                          | 16 | name of an attribute
            name eq "a" and or name pr               | 17 | only the attributes
            name eq "a" name pr                      | 13 | must end here
            (name eq "a"                             | 13 | needs ')'
            name eq "a")                             | 12 | must end here
            not name eq "a"                          | 5  | needs '('
            size eq "7"                              | 9  | whole number for size
            size eq 7.5                              | 9  | whole number
            size eq 7e3                              | 9  | whole number
            size eq 9223372036854775808              | 9  | whole number
            size eq true                             | 9  | whole number
            size sw 7                                | 6  | can't compare size by sw
            at gt 5                                  | 7  | a time
            at gt "yesterday"                        | 7  | a time
            at gt "+300000-01-01T00:00:00Z"          | 7  | a time
            guid eq "7"                              | 9  | a guid
            guid gt "x"                              | 6  | only by eq, ne, pr
            active eq "true"                         | 11 | true or false for active
            active eq 1                              | 11 | true or false
            active gt true                           | 8  | can't compare active by gt
            part ne 7                                | 6  | can't compare part by ne
            emails[type eq "work"]                   | 7  | value paths
            name eq "a"; drop table tenant           | 12 | means nothing
            name eq 'a'                              | 9  | means nothing
            """)
    void saysWhereItIsWrong(String filter, int position, String problem) {
        assertThatThrownBy(() -> Filter.parse(filter, TestAttributes.ALL))
                .isInstanceOf(InvalidFilterException.class)
                .hasMessageContaining(problem)
                .hasMessageEndingWith("(character %d)".formatted(position));
    }

    @Test
    void refusesWhatIsTooLongOrTooDeep() {
        String longest = "name eq \"" + "a".repeat(990) + "\"";
        String deepest = "(".repeat(10) + "size eq 1" + ")".repeat(10);

        assertThat(values(longest)).hasSize(1);
        assertThat(sqlOf(deepest)).isEqualTo("t.size = ?1");
        assertThatThrownBy(() -> sqlOf(longest + " ")).hasMessageContaining("at most 1000 characters");
        assertThatThrownBy(() -> sqlOf("(" + deepest + ")")).hasMessageContaining("more than 10 deep (character 11)");
        assertThatThrownBy(() -> sqlOf("not (".repeat(200))).hasMessageContaining("more than 10 deep");
    }

    @Test
    void refusesTooManyComparisons() {
        String most = "size eq 1" + " or size eq 1".repeat(19);
        String mostOfMembers = "part eq 1 and not (part pr) and (label eq \"a\" or size eq 1)";

        assertThat(values(most)).hasSize(20);
        assertThat(values(mostOfMembers)).hasSize(3);
        assertThatThrownBy(() -> sqlOf(most + " and size pr"))
                .hasMessageContaining("at most 20 comparisons (character 262)");
        assertThatThrownBy(() -> sqlOf(mostOfMembers + " and part eq null"))
                .hasMessageContaining("at most 3 comparisons of attributes with several values, such as part")
                .hasMessageEndingWith("(character 65)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name eq "a"                           | name eq "a"                 | ``
            name sw "a" and name co "b"           | name sw "a"                 | name co "b"
            name co "a"                           | ``                          | name co "a"
            note eq "a" and (size gt 1 and at pr) | size gt 1                   | note eq "a" and at pr
            name sw "a" or size eq 1              | name sw "a" or size eq 1    | ``
            name sw "a" or name co "b"            | ``                          | name sw "a" or name co "b"
            part eq 1 and active eq true          | part eq 1 and active eq true | ``
            part eq 1 or size eq 1                | ``                          | part eq 1 or size eq 1
            not (size eq 1)                       | ``                          | not (size eq 1)
            name ne "a" and size ne 1             | ``                          | name ne "a" and size ne 1
            """)
    void knowsWhatIndexesAnswerAndWhatIsLeftToCheck(String filter, String indexed, String checks) {
        Filter parsed = Filter.parse(filter, TestAttributes.ALL);

        assertThat(sqlOf(parsed.indexed())).isEqualTo(conjunctionOf(indexed));
        assertThat(sqlOf(parsed.checks())).isEqualTo(conjunctionOf(checks));
        assertThat(parsed.hasChecks()).isEqualTo(!checks.isEmpty());
    }

    private static String conjunctionOf(String filter) {
        return filter.isEmpty()
                ? "true"
                : sqlOf(new Filter.And(
                        Filter.parse(filter, TestAttributes.ALL).conjuncts().toList()));
    }

    private static String sqlOf(String filter) {
        return sqlOf(Filter.parse(filter, TestAttributes.ALL));
    }

    private static String sqlOf(Filter filter) {
        return filter.toSql(new Parameters());
    }

    private static Object[] values(String filter) {
        Parameters parameters = new Parameters();
        Filter.parse(filter, TestAttributes.ALL).toSql(parameters);
        return parameters.toArray();
    }
}
