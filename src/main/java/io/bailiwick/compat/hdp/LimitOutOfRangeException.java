package io.bailiwick.compat.hdp;

import io.bailiwick.kernel.IdentityException;
import io.bailiwick.tenant.LockoutSetting;

/** In this API's own words and under its own number. */
final class LimitOutOfRangeException extends IdentityException {

    LimitOutOfRangeException(LockoutSetting setting) {
        super(
                Kind.INVALID,
                "limit_out_of_range",
                "Limit value not in range(%d, %d).".formatted(setting.least(), setting.most()));
    }
}
