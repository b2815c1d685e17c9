package io.bailiwick.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private record Thing(
            @Nullable String text, int number, @Nullable Integer maybe, boolean flag, double ratio) {}

    private final ObjectMapper mapper = strictMapper();

    @Test
    void readsWhatIsWrittenAsItShouldBe() throws JsonProcessingException {
        String json = "{\"text\":\"a\",\"number\":1,\"maybe\":2,\"flag\":true,\"ratio\":0.5}";

        assertThat(mapper.readValue(json, Thing.class)).isEqualTo(new Thing("a", 1, 2, true, 0.5));
    }

    @Test
    void readsNullWhereNothingIsNeeded() throws JsonProcessingException {
        assertThat(mapper.readValue(
                        "{\"text\":null,\"number\":1,\"maybe\":null,\"flag\":true,\"ratio\":0.5}", Thing.class))
                .isEqualTo(new Thing(null, 1, null, true, 0.5));
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
                "{\"number\":1.0}",
                "{\"number\":true}",
                "{\"number\":null}",
                "{\"number\":2147483648}",
                "{\"maybe\":\"\"}",
                "{\"maybe\":\" \"}",
                "{\"maybe\":1.5}",
                "{\"flag\":\"true\"}",
                "{\"flag\":1}",
                "{\"flag\":null}",
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

    @Test
    void leavesOutWhatIsNotThere() throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(new Thing(null, 1, null, false, 0.5)))
                .isEqualTo("{\"number\":1,\"flag\":false,\"ratio\":0.5}");
    }

    private static ObjectMapper strictMapper() {
        ObjectMapper mapper = new ObjectMapper();
        new StrictJson().customize(mapper);
        return mapper;
    }
}
