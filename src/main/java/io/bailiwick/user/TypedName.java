package io.bailiwick.user;

/**
 * A login name as somebody typed it (contracts/hdp.md, 6.4).
 *
 * @param whole all of it
 * @param person what stands before the last delimiter; empty where there is none
 * @param service what stands behind it
 */
public record TypedName(String whole, String person, String service) {

    /** Without a delimiter ({@code ""}) a name is whole. */
    public static TypedName of(String typed, String delimiter) {
        int at = delimiter.isEmpty() ? -1 : typed.lastIndexOf(delimiter);
        return at < 1
                ? new TypedName(typed, "", "")
                : new TypedName(typed, typed.substring(0, at), typed.substring(at + delimiter.length()));
    }
}
