package io.bailiwick.password;

/** A password on its way to its hash. Shows itself to nobody. */
public record ClearPassword(String value) {

    @Override
    public String toString() {
        return "ClearPassword[…]";
    }
}
