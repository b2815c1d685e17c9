package io.bailiwick.authservice;

/** A family of directories, and the names things have there. */
public enum DirectorySchema implements Labelled {
    OPENLDAP("openldap", "uid", "entryUUID", "cn", "(objectClass=person)", "(objectClass=groupOfNames)", "member"),
    RFC2307("rfc2307", "uid", "entryUUID", "cn", "(objectClass=posixAccount)", "(objectClass=posixGroup)", "memberUid"),
    AD(
            "ad",
            "sAMAccountName",
            "objectGUID",
            "displayName",
            "(&(objectCategory=person)(objectClass=user))",
            "(objectClass=group)",
            "member"),
    DS389("389", "uid", "nsUniqueId", "cn", "(objectClass=person)", "(objectClass=groupOfNames)", "member");

    private final String label;
    private final String login;
    private final String uniqueId;
    private final String displayName;
    private final String userFilter;
    private final String groupFilter;
    private final String groupMember;

    DirectorySchema(
            String label,
            String login,
            String uniqueId,
            String displayName,
            String userFilter,
            String groupFilter,
            String groupMember) {
        this.label = label;
        this.login = login;
        this.uniqueId = uniqueId;
        this.displayName = displayName;
        this.userFilter = userFilter;
        this.groupFilter = groupFilter;
        this.groupMember = groupMember;
    }

    @Override
    public String label() {
        return label;
    }

    PersonAttributes person() {
        return new PersonAttributes(login, uniqueId, "givenName", "sn", displayName, "mail");
    }

    String userFilter() {
        return userFilter;
    }

    String groupFilter() {
        return groupFilter;
    }

    String groupMember() {
        return groupMember;
    }
}
