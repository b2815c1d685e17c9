package io.bailiwick.compat.hdp;

import io.bailiwick.tenant.LockoutSetting;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The limits of contracts/hdp.md, section 7. Those of data sources are shown and can't be set: there are none here. */
enum HdpLimit {
    MAX_FETCH_ROWS(1, "MaxFetchRows", "How many rows a query may fetch.", Level.ALL),
    PASSWORD_LOCKOUT_INTERVAL(
            2, "PasswordLockoutInterval", "In how many seconds failed logins count together.", Level.SYSTEM),
    PASSWORD_LOCKOUT_LIMIT(
            3,
            "PasswordLockoutLimit",
            "After how many failed logins with different passwords an account is locked; 0 for never.",
            Level.SYSTEM),
    PASSWORD_LOCKOUT_PERIOD(4, "PasswordLockoutPeriod", "For how many seconds an account is locked.", Level.SYSTEM),
    CORS_BEHAVIOR(
            5,
            "CORSBehavior",
            "From whose pages browsers may call: 0 nobody's, 1 everybody's, 2 those of the whitelist.",
            Level.SYSTEM),
    ODATA_MAX_CONCURRENT_PAGING_QUERIES(
            6, "ODataMaxConcurrentPagingQueries", "How many OData queries may page at once.", Level.ALL);

    private static final long MOST_ROWS = 9_000_000_000_000_000_000L;

    /** Where a limit can be set; the number is the wire's. */
    private enum Level {
        SYSTEM(1),
        ALL(15);

        private final int number;

        Level(int number) {
            this.number = number;
        }
    }

    /** As it is shown; what nobody has documented is left out. */
    record Item(
            int id,
            String name,
            String description,
            @Nullable Long minValue,
            @Nullable Long maxValue,
            @Nullable Long defaultValue,
            int validForLimits) {}

    private final int id;
    private final String wireName;
    private final String description;
    private final Level level;

    HdpLimit(int id, String wireName, String description, Level level) {
        this.id = id;
        this.wireName = wireName;
        this.description = description;
        this.level = level;
    }

    static HdpLimit of(LockoutSetting setting) {
        return switch (setting) {
            case ATTEMPTS -> PASSWORD_LOCKOUT_LIMIT;
            case INTERVAL -> PASSWORD_LOCKOUT_INTERVAL;
            case PERIOD -> PASSWORD_LOCKOUT_PERIOD;
        };
    }

    /** Empty for limits of what there is not here. */
    static Optional<LockoutSetting> setting(long id) {
        return Arrays.stream(LockoutSetting.values())
                .filter(setting -> of(setting).id == id)
                .findFirst();
    }

    int id() {
        return id;
    }

    Item item() {
        return switch (this) {
            case MAX_FETCH_ROWS -> item(1L, MOST_ROWS, MOST_ROWS);
            case PASSWORD_LOCKOUT_INTERVAL -> item(LockoutSetting.INTERVAL);
            case PASSWORD_LOCKOUT_LIMIT -> item(LockoutSetting.ATTEMPTS);
            case PASSWORD_LOCKOUT_PERIOD -> item(LockoutSetting.PERIOD);
            case CORS_BEHAVIOR -> item(0L, 2L, 0L);
            case ODATA_MAX_CONCURRENT_PAGING_QUERIES -> item(null, null, null);
        };
    }

    private Item item(LockoutSetting setting) {
        return item(setting.least(), setting.most(), setting.builtIn());
    }

    private Item item(@Nullable Long least, @Nullable Long most, @Nullable Long otherwise) {
        return new Item(id, wireName, description, least, most, otherwise, level.number);
    }
}
