package io.bailiwick.password;

import io.bailiwick.kernel.NameKey;

/** What a password must be like, after ASVS 5.0: long enough, not absurdly long, not the name; nothing about its letters. */
final class PasswordPolicy {

    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    private static final int SHORTEST_TELLING_NAME = 3;

    private PasswordPolicy() {}

    static void check(String userName, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new WeakPasswordException("must have at least %d characters".formatted(SHORTEST));
        }
        if (length > LONGEST) {
            throw new WeakPasswordException("must have at most %d characters".formatted(LONGEST));
        }
        String name = NameKey.of(userName);
        if (name.length() >= SHORTEST_TELLING_NAME && NameKey.of(password).contains(name)) {
            throw new WeakPasswordException("must not contain the user name");
        }
    }
}
