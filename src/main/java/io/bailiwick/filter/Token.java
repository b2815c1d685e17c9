package io.bailiwick.filter;

/**
 * One piece of a filter.
 *
 * @param text of a string what stands between the quotes, unescaped; else as it was written
 * @param position where it begins, counted from 1
 */
record Token(Type type, String text, int position) {

    enum Type {
        WORD,
        TEXT,
        NUMBER,
        OPEN,
        CLOSE,
        END
    }

    boolean isWord(String word) {
        return type == Type.WORD && text.equalsIgnoreCase(word);
    }
}
