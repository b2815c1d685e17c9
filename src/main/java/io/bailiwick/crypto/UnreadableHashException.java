package io.bailiwick.crypto;

/** A text is no password hash that is supported. {@code problem} continues a sentence about it: "is a yescrypt hash …". */
final class UnreadableHashException extends IllegalArgumentException {

    UnreadableHashException(String problem) {
        super(problem);
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
