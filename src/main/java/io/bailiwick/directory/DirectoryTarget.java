package io.bailiwick.directory;

import io.bailiwick.authservice.LdapSettings;

/** Whom to ask. {@code trusted}: registered by a system administrator, so it may be at any address. */
public record DirectoryTarget(DirectoryKey key, LdapSettings settings, boolean trusted) {}
