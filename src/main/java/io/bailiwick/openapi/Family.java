package io.bailiwick.openapi;

/** A family of operations: the heading that they stand under, and how they show failures. */
enum Family {
    HYBRID_DATA_PIPELINE("Hybrid Data Pipeline", "HdpFailure", "application/json"),
    ATSCALE("AtScale", "AtScaleFailure", "application/json"),
    NATIVE("Bailiwick", "Problem", "application/problem+json");

    private static final String NATIVE_ROOT = "/api/v1/";

    private final String heading;
    private final String failureSchema;
    private final String failureType;

    Family(String heading, String failureSchema, String failureType) {
        this.heading = heading;
        this.failureSchema = failureSchema;
        this.failureType = failureType;
    }

    static Family of(String path) {
        if (path.startsWith("/api/") && !path.startsWith(NATIVE_ROOT)) {
            return HYBRID_DATA_PIPELINE;
        }
        return path.equals("/{org}/auth") ? ATSCALE : NATIVE;
    }

    /** Of the native API each kind of thing has a heading of its own. */
    String headingOf(String path) {
        if (this != NATIVE || !path.startsWith(NATIVE_ROOT)) {
            return this == NATIVE ? "Tokens" : heading;
        }
        String[] segments = path.substring(NATIVE_ROOT.length()).split("/", -1);
        return segments.length < 3 ? headingOfSegment(segments[0]) : headingOfSegment(segments[2]);
    }

    /** Tokens are what it gives: it takes none. */
    boolean takesPasswordsAlone() {
        return this == ATSCALE;
    }

    String failureSchema() {
        return failureSchema;
    }

    String failureType() {
        return failureType;
    }

    private static String headingOfSegment(String segment) {
        String words = segment.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
