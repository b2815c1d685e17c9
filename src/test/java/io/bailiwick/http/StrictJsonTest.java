package io.bailiwick.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private record Thing(
            @Nullable String text,
            @Nullable Integer number,
            @Nullable Boolean flag,
            @Nullable Double ratio) {}

    private record Numbers(List<Integer> numbers) {}

    private record Free(Map<String, @Nullable Object> profile) {}

    private record Primitives(int number, boolean flag) {}

    private final ObjectMapper mapper = strictMapper();

    @Test
    void readsWhatIsWrittenAsItShouldBe() throws JsonProcessingException {
        String json = "{\"text\":\"a\",\"number\":1,\"flag\":true,\"ratio\":0.5}";

        assertThat(mapper.readValue(json, Thing.class)).isEqualTo(new Thing("a", 1, true, 0.5));
    }

    @Test
    void readsNullWhereNothingIsNeeded() throws JsonProcessingException {
        assertThat(mapper.readValue("{\"text\":null,\"number\":null}", Thing.class))
                .isEqualTo(new Thing(null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"other\":1}",
                "{\"Text\":\"a\"}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"a\"} {}",
                "{\"text\":\"a\"} x",
                "{\"text\":1}",
                "{\"text\":true}",
                "{\"text\":0.5}",
                "{\"text\":[\"a\"]}",
                "{\"number\":\"1\"}",
                "{\"number\":\"\"}",
                "{\"number\":\" \"}",
                "{\"number\":1.0}",
                "{\"number\":true}",
                "{\"number\":2147483648}",
                "{\"flag\":\"true\"}",
                "{\"flag\":1}",
                "{\"ratio\":\"0.5\"}",
                "{\"ratio\":NaN}",
                "{text:\"a\"}",
                "{'text':'a'}",
                "{\"text\":\"a\",}",
                "{\"text\":\"a\" /* b */}",
                "\"\"",
                "[]",
                ""
            })
    void guessesAtNothing(String json) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> mapper.readValue(json, Thing.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"number\":null,\"flag\":true}",
                "{\"number\":1,\"flag\":null}",
                "{\"number\":\"1\",\"flag\":true}",
                "{\"number\":1.5,\"flag\":true}",
                "{\"number\":1,\"flag\":0}",
                "{\"number\":1}"
            })
    void takesNothingElseForNumberOrTruth(String json) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> mapper.readValue(json, Primitives.class));
    }

    @Test
    void takesNoListWithNothingInIt() {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> mapper.readValue("{\"numbers\":[1,null]}", Numbers.class));
    }

    @Test
    void takesAnythingInWhatIsAnybodysOwn() throws JsonProcessingException {
        assertThat(mapper.readValue("{\"profile\":{\"a\":null,\"b\":[null]}}", Free.class)
                        .profile())
                .containsEntry("a", null)
                .containsEntry("b", Collections.singletonList(null));
    }

    @Test
    void leavesOutWhatIsNotThere() throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(new Thing(null, 1, false, null)))
                .isEqualTo("{\"number\":1,\"flag\":false}");
    }

    private static ObjectMapper strictMapper() {
        ObjectMapper mapper = new ObjectMapper();
        new StrictJson().customize(mapper);
        return mapper;
    }
}
