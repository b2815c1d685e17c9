package io.bailiwick.filter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a filter apart, from left to right. */
final class Tokens {

    private static final Pattern BLANK = Pattern.compile("[ \\t]*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w.:$-]*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d.eE+-]*");

    private final String text;
    private int next;

    Tokens(String text) {
        this.text = text;
    }

    Token take() {
        Matcher blank = BLANK.matcher(text).region(next, text.length());
        if (blank.lookingAt()) {
            next = blank.end();
        }
        if (next == text.length()) {
            return new Token(Token.Type.END, "", next + 1);
        }
        return switch (text.charAt(next)) {
            case '(' -> sign(Token.Type.OPEN);
            case ')' -> sign(Token.Type.CLOSE);
            case '"' -> quoted();
            case '[' -> throw new InvalidFilterException("must not hold value paths in brackets", next + 1);
            default -> wordOrNumber();
        };
    }

    private Token sign(Token.Type type) {
        next++;
        return new Token(type, text.substring(next - 1, next), next);
    }

    private Token wordOrNumber() {
        Matcher word = WORD.matcher(text).region(next, text.length());
        if (word.lookingAt()) {
            return upTo(word.end(), Token.Type.WORD);
        }
        Matcher number = NUMBER.matcher(text).region(next, text.length());
        if (number.lookingAt()) {
            return upTo(number.end(), Token.Type.NUMBER);
        }
        throw new InvalidFilterException("holds a character that means nothing here", next + 1);
    }

    private Token upTo(int end, Token.Type type) {
        Token token = new Token(type, text.substring(next, end), next + 1);
        next = end;
        return token;
    }

    private Token quoted() {
        int start = next;
        StringBuilder value = new StringBuilder();
        next++;
        while (next < text.length() && text.charAt(next) != '"') {
            value.append(character());
        }
        if (next == text.length()) {
            throw new InvalidFilterException("has a quote that is not closed", start + 1);
        }
        next++;
        return new Token(Token.Type.TEXT, checked(value.toString(), start), start + 1);
    }

    /** As JSON writes them (RFC 8259, section 7). */
    private char character() {
        char plain = text.charAt(next++);
        if (plain != '\\') {
            return plain;
        }
        char escaped = next < text.length() ? text.charAt(next++) : ' ';
        return switch (escaped) {
            case '"', '\\', '/' -> escaped;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw new InvalidFilterException("has an escape that JSON doesn't know", next - 1);
        };
    }

    private char hexadecimal() {
        int end = next + 4;
        if (end > text.length() || !text.substring(next, end).matches("[0-9a-fA-F]{4}")) {
            throw new InvalidFilterException("needs four hexadecimal digits after \\u", next - 1);
        }
        char value = (char) Integer.parseInt(text.substring(next, end), 16);
        next = end;
        return value;
    }

    /** No stored value holds these, and the database can't take them all. */
    private static String checked(String value, int start) {
        boolean impossible = value.codePoints()
                .anyMatch(character -> Character.isISOControl(character)
                        || (Character.isBmpCodePoint(character) && Character.isSurrogate((char) character)));
        if (impossible) {
            throw new InvalidFilterException("has control characters or half characters between quotes", start + 1);
        }
        return value;
    }
}
