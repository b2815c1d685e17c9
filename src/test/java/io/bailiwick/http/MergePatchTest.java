package io.bailiwick.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 7396 that concern objects. */
class MergePatchTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "{\"a\":\"b\"};            {\"a\":\"c\"};                    {\"a\":\"c\"}",
                "{\"a\":\"b\"};            {\"b\":\"c\"};                    {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"};            {\"a\":null};                     {}",
                "{\"a\":\"b\",\"b\":\"c\"}; {\"a\":null};                     {\"b\":\"c\"}",
                "{\"a\":[\"b\"]};          {\"a\":\"c\"};                    {\"a\":\"c\"}",
                "{\"a\":\"c\"};            {\"a\":[\"b\"]};                  {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}};    {\"a\":{\"b\":\"d\",\"c\":null}}; {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]};  {\"a\":[1]};                      {\"a\":[1]}",
                "{\"e\":1};                {\"a\":1};                        {\"e\":1,\"a\":1}",
                "{};                       {\"a\":{\"bb\":{\"ccc\":null}}};  {\"a\":{\"bb\":{}}}",
            })
    void mergesAsTheStandardShows(String target, String patch, String result) throws JsonProcessingException {
        assertThat(MergePatch.merged(object(target), object(patch))).isEqualTo(object(result));
    }

    private ObjectNode object(String text) throws JsonProcessingException {
        return json.readValue(text, ObjectNode.class);
    }
}
