package io.bailiwick.authservice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of authentication service, by Hybrid Data Pipeline's numbers (contracts/hdp.md, 6.1). */
public enum AuthType {
    INTERNAL(1, "Internal", "Password stored in the service. The default."),
    JAVA(2, "Java Auth Plugin", "A service that implements a Java authentication plugin interface."),
    LDAP(3, "LDAP Auth Plugin", "A service that authenticates users with LDAP."),
    SAML(4, "SAML Auth Plugin", "A service that authenticates users with SAML."),
    OIDC(5, "OIDC Auth Plugin", "A service that authenticates users with OpenID Connect.");

    private final int id;
    private final String displayName;
    private final String description;

    AuthType(int id, String displayName, String description) {
        this.id = id;
        this.displayName = displayName;
        this.description = description;
    }

    public static Optional<AuthType> byId(int id) {
        return Arrays.stream(values()).filter(type -> type.id == id).findFirst();
    }

    /** What services of this type are told; empty where none can be registered. */
    public List<AuthTypeAttribute> attributes() {
        return this == LDAP ? LdapAttributes.ALL : List.of();
    }

    /** Whether services of this type can be registered here. */
    public boolean isRegistrable() {
        return this == LDAP;
    }

    public int id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    public String description() {
        return description;
    }
}
