package io.bailiwick.audit;

import org.jspecify.annotations.Nullable;

/** A thing before and after, each as it is shown; null where it did not exist. Shows itself to nobody but the trail. */
record Changes(@Nullable Object before, @Nullable Object after) {

    @Override
    public String toString() {
        return "Changes[…]";
    }
}
