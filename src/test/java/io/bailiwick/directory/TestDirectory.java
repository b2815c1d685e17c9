package io.bailiwick.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldif.LDIFException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** An in-memory directory {@code dc=example,dc=com} that counts what it is asked. */
public final class TestDirectory implements AutoCloseable {

    public static final String SEARCHER = "cn=searcher,dc=example,dc=com";
    public static final String SEARCHER_PASSWORD = "searcher-password";

    private static final String PEOPLE = "ou=people,dc=example,dc=com";

    private final InMemoryDirectoryServer server;
    private final List<String> binds = new CopyOnWriteArrayList<>();
    private final AtomicInteger searches = new AtomicInteger();
    private volatile @Nullable LDAPException nextBind;
    private volatile Runnable meanwhile = () -> {};

    private TestDirectory(InMemoryListenerConfig listener) throws LDAPException, LDIFException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=example,dc=com");
        config.setSchema(null);
        config.setListenerConfigs(listener);
        config.addAdditionalBindCredentials(SEARCHER, SEARCHER_PASSWORD);
        config.addInMemoryOperationInterceptor(new Counter());
        server = new InMemoryDirectoryServer(config);
        server.add("dn: dc=example,dc=com", "objectClass: domain", "dc: example");
        server.add("dn: " + PEOPLE, "objectClass: organizationalUnit", "ou: people");
        server.add("dn: ou=admins,dc=example,dc=com", "objectClass: organizationalUnit", "ou: admins");
        server.startListening();
    }

    public static TestDirectory plain() throws Exception {
        return new TestDirectory(InMemoryListenerConfig.createLDAPConfig("plain", loopback(), 0, null));
    }

    public static TestDirectory ldaps(SSLContext context) throws Exception {
        return new TestDirectory(
                InMemoryListenerConfig.createLDAPSConfig("tls", loopback(), 0, context.getServerSocketFactory(), null));
    }

    public static TestDirectory startTls(SSLContext context) throws Exception {
        return new TestDirectory(
                InMemoryListenerConfig.createLDAPConfig("start-tls", loopback(), 0, context.getSocketFactory()));
    }

    public TestDirectory person(String uid, String password) throws LDAPException {
        return entry(new DN(new RDN("uid", uid), new DN(PEOPLE)), uid, password);
    }

    public TestDirectory entry(DN dn, String uid, String password) throws LDAPException {
        server.add(new Entry(
                dn,
                new Attribute("objectClass", "person", "inetOrgPerson"),
                new Attribute("uid", uid),
                new Attribute("cn", uid),
                new Attribute("sn", uid),
                new Attribute("userPassword", password)));
        return this;
    }

    /** Says more of somebody who is there. */
    public TestDirectory describe(String uid, String attribute, String... values) throws LDAPException {
        DN dn = new DN(new RDN("uid", uid), new DN(PEOPLE));
        server.modify(dn.toString(), new Modification(ModificationType.REPLACE, attribute, values));
        return this;
    }

    public int port() {
        return server.getListenPort();
    }

    public String url() {
        return "ldap://127.0.0.1:" + port();
    }

    /** As whom somebody tried to bind. */
    public List<String> binds() {
        return binds;
    }

    public int searches() {
        return searches.get();
    }

    /** The next bind is answered with this. */
    public void answerNextBind(ResultCode code, String diagnostic) {
        nextBind = new LDAPException(code, diagnostic);
    }

    /** While the next bind waits for its answer. */
    public void duringNextBind(Runnable happens) {
        meanwhile = happens;
    }

    @Override
    public void close() {
        server.shutDown(true);
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }

    private final class Counter extends InMemoryOperationInterceptor {

        @Override
        public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) throws LDAPException {
            binds.add(request.getRequest().getBindDN());
            Runnable happens = meanwhile;
            meanwhile = () -> {};
            happens.run();
            LDAPException answer = nextBind;
            nextBind = null;
            if (answer != null) {
                throw answer;
            }
        }

        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest request) {
            searches.incrementAndGet();
        }
    }
}
