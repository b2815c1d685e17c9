package io.bailiwick.password;

/** The four kinds of characters. Each character is of one kind; letters without case and blanks are special. */
enum CharacterClass {
    UPPER_CASE,
    LOWER_CASE,
    DIGIT,
    SPECIAL;

    static CharacterClass of(int codePoint) {
        if (Character.isUpperCase(codePoint) || Character.isTitleCase(codePoint)) {
            return UPPER_CASE;
        }
        if (Character.isLowerCase(codePoint)) {
            return LOWER_CASE;
        }
        return Character.isDigit(codePoint) ? DIGIT : SPECIAL;
    }
}
