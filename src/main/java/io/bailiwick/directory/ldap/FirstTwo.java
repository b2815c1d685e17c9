package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultListener;
import com.unboundid.ldap.sdk.SearchResultReference;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what matters of a search for one entry, however many a server sends. */
final class FirstTwo implements SearchResultListener {

    private @Nullable SearchResultEntry first;
    private boolean ambiguous;

    @Override
    public void searchEntryReturned(SearchResultEntry entry) {
        ambiguous = ambiguous || first != null;
        first = entry;
    }

    @Override
    public void searchReferenceReturned(SearchResultReference reference) {
        // Referrals are not followed: passwords go only where the settings say.
    }

    void limitReached() {
        ambiguous = true;
    }

    boolean isAmbiguous() {
        return ambiguous;
    }

    boolean isEmpty() {
        return first == null;
    }

    Optional<SearchResultEntry> only() {
        return ambiguous ? Optional.empty() : Optional.ofNullable(first);
    }
}
