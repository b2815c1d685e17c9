package io.bailiwick.transfer;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** How an export ended, for the trail. */
@RegisterForReflection
record Exported(long accounts) {}
