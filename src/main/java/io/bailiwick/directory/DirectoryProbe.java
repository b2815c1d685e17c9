package io.bailiwick.directory;

import io.bailiwick.authservice.LdapSettings;
import org.jspecify.annotations.Nullable;

/** Tries out what settings say, on connections that serve nothing else and are not kept. */
public interface DirectoryProbe {

    /**
     * Takes about half a minute at most, however many servers there are. Throws {@link IllegalArgumentException} for settings
     * that no directory can work with.
     */
    DirectoryDiagnosis diagnose(LdapSettings settings, AddressPolicy policy, @Nullable PersonToFind person);
}
