package io.bailiwick.directory;

import io.bailiwick.authservice.LdapSettings;

/** Opens directories; contacts none of them. */
public interface DirectoryFactory {

    /** Throws {@link IllegalArgumentException} for settings that no directory can work with. */
    Directory open(LdapSettings settings, AddressPolicy policy);
}
