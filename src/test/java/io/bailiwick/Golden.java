package io.bailiwick;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Answers as they must be on the wire, one file each. {@code -Dgolden.update} writes them anew for review. */
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /** {@code names} stand in the file for values that differ from run to run. */
    public static void check(String file, Response response, Map<String, Object> names) {
        String actual = response.statusCode() + " " + response.contentType() + "\n" + response.asPrettyString() + "\n";
        for (Map.Entry<String, Object> name : names.entrySet()) {
            actual = actual.replaceAll("(?<![\\w-])\\Q" + name.getValue() + "\\E(?![\\w-])", "<" + name.getKey() + ">");
        }
        try {
            if (System.getProperty("golden.update") != null) {
                Files.createDirectories(FOLDER.resolve(file).getParent());
                Files.writeString(FOLDER.resolve(file), actual);
            }
            assertThat(actual).isEqualTo(Files.readString(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
