package io.bailiwick.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bailiwick.kernel.Input;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMistakeTest {

    private record Account(String authUserName, int authServiceId) {}

    private record Person(
            String userName, Account main, List<Account> authUsers, List<Integer> roles, Map<String, Boolean> flags) {}

    record Checked(@Nullable String name) {

        Checked {
            Input.name("name", name, 4);
        }
    }

    private final ObjectMapper mapper = strictMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"hush":1}                                     | Unknown property 'hush'
            {"main":{"authServiceId":1,"authUserID":"hush"}} | Unknown property 'main.authUserID'
            {"authUsers":[{"authServiceId":1},{"authServiceId":1,"x":"hush"}]} | Unknown property 'authUsers[1].x'
            {"userName":4711}                              | 'userName' has a value of the wrong type
            {"userName":{"hush":1}}                        | 'userName' has a value of the wrong type
            {"main":"hush"}                                | 'main' has a value of the wrong type
            {"main":{"authServiceId":"4711"}}              | 'main.authServiceId' has a value of the wrong type
            {"main":{"authServiceId":null}}                | 'main.authServiceId' has a value of the wrong type
            {"main":{"authServiceId":99999999999}}         | 'main.authServiceId' has a value of the wrong type
            {"authUsers":[{"authServiceId":1.5}]}          | 'authUsers[0].authServiceId' has a value of the wrong type
            {"roles":[1,2,"hush"]}                         | 'roles[2]' has a value of the wrong type
            {"roles":[1,null]}                             | 'roles[1]' has a value of the wrong type
            {"authUsers":[null]}                           | 'authUsers[0]' has a value of the wrong type
            {"flags":{"a":true,"b":"hush"}}                | 'flags.b' has a value of the wrong type
            """)
    void namesThePropertyByItsPath(String json, String message) {
        assertThat(mistakeIn(json, Person.class)).isEqualTo(new Failure(400, "invalid_json", message, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"userName\":\"hush-4711\"",
                "{\"userName\":hush-4711}",
                "{\"userName\":\"hush-4711\"} hush-4711",
                "{\"userName\":\"hush-4711\",\"userName\":\"hush-4711\"}",
                "{\"userName\":\"hush-4711\\q\"}",
                "\"hush-4711\"",
                "[\"hush-4711\"]",
                "{\"roles\":[\"hush-4711\"]}",
                "{\"roles\":\"hush-4711\"}",
                "{\"main\":\"hush-4711\"}",
                "{\"main\":{\"authServiceId\":\"hush-4711\"}}",
                "{\"main\":{\"authServiceId\":hush-4711}}",
                "{\"flags\":{\"a\":\"hush-4711\"}}"
            })
    void neverRepeatsAValue(String json) {
        Failure mistake = mistakeIn(json, Person.class);

        assertThat(mistake.message()).doesNotContain("hush", "4711");
        assertThat(mistake.code()).isEqualTo("invalid_json");
        assertThat(mistake.subjects()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\n \"userName\" x}",
                "{\n \"main\":{\"authUserName\":x}}",
                "{\n \"main\":{\"authUserName\":\"a\",\"authUserName\":\"b\"}}",
                "{\n \"roles\":[1,,2]}"
            })
    void saysWhereTheTextBreaksOff(String json) {
        assertThat(mistakeIn(json, Person.class).message())
                .startsWith("The body is not one well-formed JSON value of the expected type (line 2, column ");
    }

    @Test
    void tellsOfTheWholeBodyWhereNoPropertyIsToBlame() {
        assertThat(mistakeIn("[]", Person.class).message())
                .isEqualTo("The body is not one well-formed JSON value of the expected type (line 1, column 1)");
    }

    @Test
    void passesOnWhatTheCoreRefused() {
        assertThat(mistakeIn("{\"name\":\"hush-4711\"}", Checked.class))
                .isEqualTo(
                        new Failure(400, "invalid_property", "'name' must have at most 4 characters", List.of("name")));
    }

    private Failure mistakeIn(String json, Class<?> type) {
        return JsonMistake.of(catchThrowableOfType(JsonProcessingException.class, () -> mapper.readValue(json, type)));
    }

    private static ObjectMapper strictMapper() {
        ObjectMapper mapper = new ObjectMapper();
        new StrictJson().customize(mapper);
        return mapper;
    }
}
