package io.bailiwick.password;

import io.bailiwick.kernel.NameKey;
import io.bailiwick.tenant.TenantRef;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that everybody around a tenant knows: its key, its name, and the name of this service. */
record OwnNames(List<String> words) {

    private static final String SERVICE = "bailiwick";

    static final OwnNames OF_SERVICE = new OwnNames(List.of(SERVICE));

    private static final int SHORTEST_WORD = 4;

    /** As many characters must be a password's own. */
    private static final int OWN_CHARACTERS = 8;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    OwnNames {
        words = List.copyOf(words);
    }

    /** The longest first, so that none is cut by another. */
    static OwnNames of(TenantRef tenant) {
        Set<String> words = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        Stream.of(SERVICE, tenant.key().value(), NameKey.of(tenant.name()))
                .flatMap(name -> Stream.concat(Stream.of(name), BETWEEN_WORDS.splitAsStream(name)))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .forEach(words::add);
        return new OwnNames(List.copyOf(words));
    }

    /** Whether little is left of a password without these words. One without any of them is judged by its length alone. */
    boolean makeUpMostOf(String password) {
        String folded = NameKey.of(password);
        String rest = folded;
        for (String word : words) {
            rest = rest.replace(word, "");
        }
        return rest.length() < folded.length() && rest.codePointCount(0, rest.length()) < OWN_CHARACTERS;
    }
}
