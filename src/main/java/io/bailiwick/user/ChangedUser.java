package io.bailiwick.user;

import io.bailiwick.kernel.Input;

/** An account that is locked, all that is to be stored of it, and whether that ends its sessions. */
record ChangedUser(LockedUser user, UserContent after, boolean ended) {

    UserContent before() {
        return user.before().content();
    }

    boolean differs() {
        return !after.equals(before());
    }

    /** As it is stored by then, where logins and roles were not changed. */
    User shown() {
        User before = user.before();
        return user.entity()
                .toUser(
                        Input.required("roles", before.permissions().roles()),
                        Input.required("authUsers", before.authenticationInfo().authUsers()));
    }
}
