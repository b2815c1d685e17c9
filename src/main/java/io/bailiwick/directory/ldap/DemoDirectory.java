package io.bailiwick.directory.ldap;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import java.net.InetAddress;
import java.util.List;

/** A directory inside this process, on a loopback port: twelve people in three groups, to try things with. */
public final class DemoDirectory implements AutoCloseable {

    /** Where {@code %LOGINNAME%} stands for the person. */
    public static final String PRINCIPAL = "uid=%LOGINNAME%,ou=people,dc=acme,dc=example";

    /** Everybody's password. */
    public static final String PASSWORD = "acme-directory";

    private static final String BASE = "dc=acme,dc=example";

    private static final List<String> PEOPLE = List.of(
            "LDAP_user_1",
            "alice",
            "bob",
            "carol",
            "dave",
            "erin",
            "frank",
            "grace",
            "heidi",
            "ivan",
            "judy",
            "mallory");

    private final InMemoryDirectoryServer server;

    private DemoDirectory(InMemoryDirectoryServer server) {
        this.server = server;
    }

    public static DemoDirectory start() {
        try {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
            config.setSchema(null);
            config.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig("demo", InetAddress.getLoopbackAddress(), 0, null));
            InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
            fill(server);
            server.startListening();
            return new DemoDirectory(server);
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException("The demo directory does not start", e);
        }
    }

    public String url() {
        return "ldap://127.0.0.1:" + server.getListenPort();
    }

    @Override
    public void close() {
        server.close();
    }

    private static void fill(InMemoryDirectoryServer server) throws LDAPException, LDIFException {
        server.add("dn: " + BASE, "objectClass: domain", "dc: acme");
        server.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
        server.add("dn: ou=groups," + BASE, "objectClass: organizationalUnit", "ou: groups");
        for (String person : PEOPLE) {
            server.add(
                    "dn: " + dnOf(person),
                    "objectClass: inetOrgPerson",
                    "uid: " + person,
                    "cn: " + person,
                    "sn: " + person,
                    "mail: " + person + "@acme.example",
                    "userPassword: " + PASSWORD);
        }
        addGroup(server, "engineering", PEOPLE.subList(0, 6));
        addGroup(server, "sales", PEOPLE.subList(6, 10));
        addGroup(server, "operations", PEOPLE.subList(10, 12));
    }

    private static void addGroup(InMemoryDirectoryServer server, String name, List<String> members)
            throws LDAPException {
        Entry group = new Entry("cn=" + name + ",ou=groups," + BASE);
        group.addAttribute("objectClass", "groupOfNames");
        group.addAttribute("cn", name);
        group.addAttribute("member", members.stream().map(DemoDirectory::dnOf).toList());
        server.add(group);
    }

    private static String dnOf(String person) {
        return "uid=" + person + ",ou=people," + BASE;
    }
}
