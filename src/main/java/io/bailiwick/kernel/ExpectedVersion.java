package io.bailiwick.kernel;

import java.util.Set;

/** The version that somebody read before they decided on a change, so that no change of another's is lost unseen. */
public record ExpectedVersion(boolean any, Set<Integer> versions) {

    /** For those who don't say. */
    public static final ExpectedVersion ANY = new ExpectedVersion(true, Set.of());

    public ExpectedVersion {
        versions = Set.copyOf(versions);
    }

    public static ExpectedVersion of(int version) {
        return new ExpectedVersion(false, Set.of(version));
    }

    /**
     * Refuses a change of what is no longer as it was read.
     *
     * @throws PreconditionFailedException if it is another version by now
     */
    public void check(int actual) {
        if (!any && !versions.contains(actual)) {
            throw new PreconditionFailedException();
        }
    }
}
