package io.bailiwick.authservice;

import static io.bailiwick.authservice.Attributes.require;
import static java.util.Locale.ROOT;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One or several LDAP URLs, in order of preference, and the base they share. */
record TargetUrl(List<LdapServer> servers, @Nullable String base) {

    static final String NAME = "targetUrl";

    private static final Pattern BLANKS = Pattern.compile(" +");

    static TargetUrl parse(String text) {
        Set<LdapServer> servers = new LinkedHashSet<>();
        Set<String> bases = new LinkedHashSet<>();
        for (String url : BLANKS.split(text.strip(), -1)) {
            URI uri = uri(url);
            servers.add(server(uri));
            if (uri.getPath().length() > 1) {
                bases.add(DnSyntax.dn(NAME, uri.getPath().substring(1)));
            }
        }
        require(bases.size() <= 1, NAME, "names different bases");
        return new TargetUrl(
                new ArrayList<>(servers),
                bases.isEmpty() ? null : bases.iterator().next());
    }

    private static URI uri(String url) {
        try {
            URI uri = new URI(url);
            require(isLdap(uri) && !uri.isOpaque(), NAME, "must begin with ldap:// or ldaps://");
            return uri.parseServerAuthority();
        } catch (URISyntaxException e) {
            // The exception quotes the URL, and with it a password that somebody may have put there.
            throw new InvalidAttributeException(NAME, "has no valid host and port, or is no URL at all");
        }
    }

    private static boolean isLdap(URI uri) {
        return "ldap".equalsIgnoreCase(uri.getScheme()) || "ldaps".equalsIgnoreCase(uri.getScheme());
    }

    private static LdapServer server(URI uri) {
        require(uri.getUserInfo() == null, NAME, "must not contain a user or password");
        require(uri.getHost() != null, NAME, "has no host");
        require(uri.getQuery() == null && uri.getFragment() == null, NAME, "must end after the base: no ? and no #");
        boolean tls = "ldaps".equalsIgnoreCase(uri.getScheme());
        int standard = tls ? 636 : 389;
        int port = uri.getPort() == -1 ? standard : uri.getPort();
        require(port > 0 && port < 65_536, NAME, "has a port outside 1 to 65535");
        return new LdapServer(tls, uri.getHost().replaceAll("[\\[\\]]", "").toLowerCase(ROOT), port);
    }
}
