package io.bailiwick.crypto;

/** A password as it may be stored: a PHC string. */
public record HashedPassword(String phc) {

    @Override
    public String toString() {
        return "HashedPassword[…]";
    }
}
