package io.bailiwick.authservice;

import static io.bailiwick.authservice.Attributes.require;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that a directory needs to be told: the attributes of an LDAP service, typed and checked. */
public record LdapSettings(
        List<LdapServer> servers,
        ServerSelection selection,
        LdapTls tls,
        LdapLimits limits,
        @Nullable PrincipalTemplate principal,
        PersonSearch search,
        SearchAccount account,
        DirectorySchema schema,
        PersonAttributes person,
        GroupSearch groups) {

    /** The attributes that are sealed in the database and masked on the wire. */
    public static final Set<String> SECRETS = Set.of("securityCredentials", "bindPassword");

    public LdapSettings {
        servers = List.copyOf(servers);
    }

    /** Takes {@code authDefinition.attributes} as Jackson delivers them; throws {@link InvalidAttributeException}. */
    public static LdapSettings parse(Map<String, ? extends @Nullable Object> source) {
        Attributes attributes = new Attributes(source, LdapAttributes.NAMES);
        TargetUrl target = TargetUrl.parse(attributes.required(TargetUrl.NAME));
        checkMechanism(attributes.required("securityAuthentication"));
        DirectorySchema schema = attributes.choice("schema", DirectorySchema.OPENLDAP);
        PersonAttributes person = PersonAttributes.parse(attributes, schema.person());
        LdapSettings settings = new LdapSettings(
                target.servers(),
                attributes.choice("serverSelection", ServerSelection.FAILOVER),
                LdapTls.parse(attributes, target.servers()),
                LdapLimits.parse(attributes),
                PrincipalTemplate.parse(attributes).orElse(null),
                PersonSearch.parse(attributes, target.base(), schema, person.login()),
                SearchAccount.parse(attributes),
                schema,
                person,
                GroupSearch.parse(attributes, schema));
        settings.checkThatPeopleCanBeFound();
        return settings;
    }

    /** Whether stored credentials may be kept: they would go to the same servers, protected in the same way. */
    public boolean sameEndpoint(LdapSettings other) {
        return Set.copyOf(servers).equals(Set.copyOf(other.servers)) && tls.protectsLike(other.tls);
    }

    private static void checkMechanism(String mechanism) {
        String name = "securityAuthentication";
        require(!mechanism.equalsIgnoreCase("none"), name, "must be simple: none would accept any password");
        require(mechanism.equalsIgnoreCase("simple"), name, "must be simple: SASL mechanisms are not supported");
    }

    private void checkThatPeopleCanBeFound() {
        require(
                principal != null || search.base() != null,
                "securityPrincipal",
                "must contain %s, or searchBase must be given".formatted(PrincipalTemplate.LOGIN_NAME));
        require(
                principal != null || account.dn() != null || account.password() == null,
                "bindDn",
                "is missing: there is a password for the search account but no name");
    }
}
