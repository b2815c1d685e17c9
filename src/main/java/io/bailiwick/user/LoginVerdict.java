package io.bailiwick.user;

/** What becomes of a try to log in, before its password is checked. The names are those of the statement that decides. */
enum LoginVerdict {
    /** It may be checked, and counts as a failure until it turns out to be none. */
    COUNTED,

    /** The same, and if it fails the account is locked. */
    LAST,

    /** It may be checked: the same password counts already. */
    REPEATED,

    LOCKED,

    /** The same wrong password again, which the directory counts each time: it has been asked often enough. */
    ASKED_ENOUGH,

    /** The last Administrator is not locked: failures make the next try wait. */
    SLOWED;

    boolean isOpen() {
        return switch (this) {
            case COUNTED, LAST, REPEATED -> true;
            case LOCKED, ASKED_ENOUGH, SLOWED -> false;
        };
    }
}
