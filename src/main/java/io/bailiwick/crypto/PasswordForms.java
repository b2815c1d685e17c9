package io.bailiwick.crypto;

import java.text.Normalizer;
import java.util.List;

/**
 * Keyboards differ in how they compose a character such as {@code é}. Hashes are made of passwords in NFC, as NIST SP
 * 800-63B has it; other systems may have hashed what was typed.
 */
final class PasswordForms {

    /** No longer one is a password: putting combining characters in order takes time with their number squared. */
    private static final int LONGEST = 1024;

    private PasswordForms() {}

    static String composed(String password) {
        return password.length() > LONGEST ? password : Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** Of what a password that is shown may have been hashed: in most cases there is one such text. */
    static List<String> of(String password) {
        String composed = composed(password);
        return composed.equals(password) ? List.of(password) : List.of(composed, password);
    }
}
