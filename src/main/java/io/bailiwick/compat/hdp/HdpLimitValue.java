package io.bailiwick.compat.hdp;

import org.jspecify.annotations.Nullable;

/** What a limit is set to. */
record HdpLimitValue(@Nullable Long value) {}
