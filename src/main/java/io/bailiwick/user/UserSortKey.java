package io.bailiwick.user;

import io.bailiwick.kernel.Cursor;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what lists of accounts can be ordered: each has its index, with the tenant before it. */
enum UserSortKey {
    ID("id", "u.id", true),
    USER_NAME("userName", "u.user_name_key", true),
    LAST_NAME("lastName", "u.last_name_key", false),
    CREATED_AT("createdAt", "u.created_at", false);

    private final String wireName;
    private final String column;
    private final boolean unique;

    UserSortKey(String wireName, String column, boolean unique) {
        this.wireName = wireName;
        this.column = column;
        this.unique = unique;
    }

    static String names() {
        return Arrays.stream(values()).map(UserSortKey::wireName).collect(Collectors.joining(", "));
    }

    String wireName() {
        return wireName;
    }

    /** What orders a tenant's accounts without a tie; where two can share a value, their ids decide. */
    Stream<UserSortKey> total() {
        return unique ? Stream.of(this) : Stream.of(this, ID);
    }

    String column() {
        return column;
    }

    /** Throws what parsers throw if the text is no value of this key. */
    Object read(String text) {
        return switch (this) {
            case ID -> Long.valueOf(text);
            case USER_NAME, LAST_NAME -> text;
            case CREATED_AT -> Cursor.time(text);
        };
    }

    Object of(UserEntity user) {
        return switch (this) {
            case ID -> user.id();
            case USER_NAME -> user.userNameKey();
            case LAST_NAME -> user.lastNameKey();
            case CREATED_AT -> user.createdAt();
        };
    }
}
