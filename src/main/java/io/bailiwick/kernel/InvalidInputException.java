package io.bailiwick.kernel;

/** A property of the input is missing or has a value that is not allowed. Never carries the value itself. */
public final class InvalidInputException extends IdentityException {

    private InvalidInputException(String code, String message, Object subject) {
        super(Kind.INVALID, code, message, subject);
    }

    public static InvalidInputException missing(String property) {
        return new InvalidInputException("missing_property", "Missing '%s'".formatted(property), property);
    }

    /** {@code problem} continues a sentence that begins with the property: "must be …". */
    public static InvalidInputException invalid(String property, String problem) {
        return new InvalidInputException("invalid_property", "'%s' %s".formatted(property, problem), property);
    }

    /** A thing that the input names does not exist, or not where it may be named from. */
    public static InvalidInputException unknown(String thing, Object id) {
        return new InvalidInputException(
                "unknown_" + thing.replace(' ', '_'), "There is no %s with the id %s".formatted(thing, id), id);
    }

    /** The same for what is named by its name. Only the first characters are repeated. */
    public static InvalidInputException unnamed(String thing, String name) {
        String shown =
                name.substring(0, name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), 100)));
        return new InvalidInputException(
                "unknown_" + thing.replace(' ', '_'), "There is no %s named '%s'".formatted(thing, shown), shown);
    }

    /** A query names a parameter that the operation does not have. Only its first characters are repeated. */
    public static InvalidInputException unknownParameter(String name) {
        String shown = name.replaceAll("[^\\w.-]", "?").substring(0, Math.min(name.length(), 40));
        return new InvalidInputException(
                "unknown_parameter", "There is no query parameter '%s' here".formatted(shown), shown);
    }
}
