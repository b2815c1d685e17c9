package io.bailiwick.password;

import java.util.List;
import java.util.stream.Stream;

/**
 * One demand on passwords.
 *
 * @param least of characters, or of kinds of characters; 0 where the kind of rule counts nothing
 * @param most of characters, for {@link Kind#LENGTH} alone
 */
public record PasswordRule(Kind kind, int least, int most) {

    /** What is demanded. */
    public enum Kind {
        LENGTH("length"),
        UPPER_CASE("upperCase"),
        LOWER_CASE("lowerCase"),
        DIGITS("digits"),
        SPECIAL("special"),
        CLASSES("classes"),
        USER_NAME("userName"),
        COMMON("common");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Its stable name in the native API. */
        public String label() {
            return label;
        }
    }

    static PasswordRule length(int least, int most) {
        return new PasswordRule(Kind.LENGTH, least, most);
    }

    static PasswordRule atLeast(int least, Kind kind) {
        return new PasswordRule(kind, least, 0);
    }

    static PasswordRule of(Kind kind) {
        return new PasswordRule(kind, 0, 0);
    }

    /** For people who choose a password. */
    public String title() {
        return "Must " + demand();
    }

    /** The title as the end of a sentence about a password. */
    String demand() {
        return switch (kind) {
            case LENGTH -> "contain at least %d characters but no more than %d characters".formatted(least, most);
            case UPPER_CASE -> counted("upper case");
            case LOWER_CASE -> counted("lower case");
            case DIGITS -> counted("numeric");
            case SPECIAL -> counted("special");
            case CLASSES ->
                "contain characters of at least %d of the kinds upper case, lower case, numeric and special"
                        .formatted(least);
            case USER_NAME -> "not contain the user name or that of the e-mail address";
            case COMMON -> "not be a common password or little more than the name of the tenant or of this service";
        };
    }

    PasswordVerdict judge(Candidate candidate) {
        List<PasswordVerdict> parts = kind == Kind.CLASSES
                ? Stream.of(Kind.UPPER_CASE, Kind.LOWER_CASE, Kind.DIGITS, Kind.SPECIAL)
                        .map(part -> atLeast(1, part).judge(candidate))
                        .toList()
                : List.of();
        return new PasswordVerdict(this, isKeptBy(candidate), parts);
    }

    private boolean isKeptBy(Candidate candidate) {
        return switch (kind) {
            case LENGTH -> candidate.length() >= least && candidate.length() <= most;
            case UPPER_CASE -> candidate.count(CharacterClass.UPPER_CASE) >= least;
            case LOWER_CASE -> candidate.count(CharacterClass.LOWER_CASE) >= least;
            case DIGITS -> candidate.count(CharacterClass.DIGIT) >= least;
            case SPECIAL -> candidate.count(CharacterClass.SPECIAL) >= least;
            case CLASSES -> candidate.classes() >= least;
            case USER_NAME -> !candidate.containsOwner();
            case COMMON -> !candidate.common();
        };
    }

    private String counted(String adjective) {
        return "contain at least %d %s character%s".formatted(least, adjective, least == 1 ? "" : "s");
    }
}
