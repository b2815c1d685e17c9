package io.bailiwick.directory.ldap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** What people, and attackers, type: everything that means something in a DN or a filter, more often than chance has it. */
final class LoginNames {

    private LoginNames() {}

    static Arbitrary<String> any() {
        Arbitrary<Character> special = Arbitraries.of(
                ',', '+', ';', '<', '>', '"', '\\', '#', '=', ' ', '*', '(', ')', '&', '|', '!', '/', '@', '%', 'ä',
                '漢');
        Arbitrary<String> mixed = Arbitraries.frequencyOf(
                        Tuple.of(3, special.map(String::valueOf)),
                        Tuple.of(2, Arbitraries.strings().alpha().ofMaxLength(4)),
                        Tuple.of(1, Arbitraries.of("😀", "\\2c", "\\00", ",ou=admins", ")(uid=*", "\t")))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
        return mixed.filter(name -> !name.isBlank());
    }
}
