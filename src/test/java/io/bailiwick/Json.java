package io.bailiwick;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;

/** Answers read without the path language of REST Assured, which compiles a program for each look at one. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static JsonNode of(Response response) {
        try {
            return MAPPER.readTree(response.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + response.asString(), e);
        }
    }

    /** The id of what was made. */
    public static int createdId(Response response) {
        response.then().statusCode(201);
        return of(response).required("id").intValue();
    }
}
