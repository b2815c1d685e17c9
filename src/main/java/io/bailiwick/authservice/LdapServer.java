package io.bailiwick.authservice;

import java.util.regex.Pattern;

/** One server of a directory. {@code tls} is TLS from the first byte: {@code ldaps}. */
public record LdapServer(boolean tls, String host, int port) {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|(0:){7}1|::1");

    boolean isLoopback() {
        return LOOPBACK.matcher(host).matches();
    }

    /** As in a URL. */
    @Override
    public String toString() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return "%s://%s:%d".formatted(tls ? "ldaps" : "ldap", name, port);
    }
}
