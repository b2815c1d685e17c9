package io.bailiwick.http;

/** How one API family shows failures. The first format that owns a path renders what goes wrong under it. */
public interface ErrorFormat {

    /** {@code path} begins with a slash and has no query. */
    boolean owns(String path);

    /** What went wrong under the path, which this format owns. */
    Object body(String path, Failure failure);

    default String mediaType() {
        return "application/json";
    }

    /** Formats with a higher number are asked later; the native one is the last. */
    default int order() {
        return 0;
    }
}
