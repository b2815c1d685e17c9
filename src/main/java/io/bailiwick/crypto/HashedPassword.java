package io.bailiwick.crypto;

/** A password as it may be stored. The text says by its beginning how it was made; ours are PHC strings of Argon2id. */
public record HashedPassword(String text) {

    @Override
    public String toString() {
        return "HashedPassword[…]";
    }
}
