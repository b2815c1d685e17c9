package io.bailiwick.authservice;

import static io.bailiwick.authservice.Attributes.require;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RFC 4515, checked without the LDAP SDK, which only the adapter may use. */
final class FilterSyntax {

    private static final int MAX_DEPTH = 20;
    private static final Pattern ITEM = Pattern.compile("""
            [A-Za-z0-9][A-Za-z0-9.;-]*\
            (?:=(?!\\*\\*)(?:[^()\\\\*]|\\*(?!\\*)|\\\\[0-9A-Fa-f]{2})*+\
            |(?:[~<>]|:(?:dn:)?[A-Za-z0-9.-]+:|:dn:|:)=(?:[^()\\\\*]|\\\\[0-9A-Fa-f]{2})*+)\
            """);

    private final String text;
    private final Matcher item;
    private int position;

    private FilterSyntax(String text) {
        this.text = text;
        this.item = ITEM.matcher(text);
    }

    static String filter(String attribute, String text) {
        FilterSyntax syntax = new FilterSyntax(text);
        require(syntax.filter(0) && syntax.position == text.length(), attribute, "is not an LDAP filter");
        return text;
    }

    private boolean filter(int depth) {
        if (depth > MAX_DEPTH || !eat('(')) {
            return false;
        }
        if (eat('&') || eat('|')) {
            return filters(depth) && eat(')');
        }
        return (eat('!') ? filter(depth + 1) : item()) && eat(')');
    }

    private boolean filters(int depth) {
        do {
            if (!filter(depth + 1)) {
                return false;
            }
        } while (position < text.length() && text.charAt(position) == '(');
        return true;
    }

    private boolean item() {
        if (!item.region(position, text.length()).lookingAt()) {
            return false;
        }
        position = item.end();
        return true;
    }

    private boolean eat(char expected) {
        if (position >= text.length() || text.charAt(position) != expected) {
            return false;
        }
        position++;
        return true;
    }
}
