package io.bailiwick.bootstrap.postgres;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where the operating system's programs are. */
final class SearchPath {

    private static final Pattern SEPARATOR = Pattern.compile(File.pathSeparator, Pattern.LITERAL);

    private SearchPath() {}

    static String value() {
        String path = System.getenv("PATH");
        return path == null ? "/usr/bin:/bin" : path;
    }

    static boolean has(String program) {
        return SEPARATOR
                .splitAsStream(value())
                .map(folder -> Path.of(folder, program))
                .anyMatch(Files::isExecutable);
    }
}
