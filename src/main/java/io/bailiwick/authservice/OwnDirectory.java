package io.bailiwick.authservice;

/** An LDAP service that is a tenant's own, by what people call it. */
public record OwnDirectory(long id, String name) {}
