package io.bailiwick.kernel;

import java.util.List;

/** The core refuses to do something. Knows nothing of HTTP: each wire format decides how to show it. */
public abstract class IdentityException extends RuntimeException {

    /** The handful of reasons every wire format must be able to express. */
    public enum Kind {
        INVALID,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        PRECONDITION_FAILED,
        UNPROCESSABLE,
        LIMITED,
        UNAVAILABLE,
        NOT_IMPLEMENTED
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> subjects;

    /** {@code subjects} are the ids or names that the message is about, for formats with texts of their own. */
    protected IdentityException(Kind kind, String code, String message, Object... subjects) {
        super(message);
        this.kind = kind;
        this.code = code;
        this.subjects = List.of(subjects);
    }

    public Kind kind() {
        return kind;
    }

    /** Stable machine-readable name, part of the API contract. */
    public String code() {
        return code;
    }

    public List<Object> subjects() {
        return subjects;
    }

    /** The message: what happened, in a sentence that may be shown to the caller. */
    public String explanation() {
        return String.valueOf(getMessage());
    }
}
