package io.bailiwick.http;

/**
 * Where a request comes from.
 *
 * @param address the client's address as far as trusted proxies vouch for it
 * @param secure whether credentials may travel: HTTPS, loopback, or a trusted proxy that says so
 */
public record RequestInfo(String id, String address, boolean secure) {

    /** For what the service does by itself; nothing that came from outside is secure with it. */
    public static final RequestInfo NONE = new RequestInfo("-", "-", false);
}
