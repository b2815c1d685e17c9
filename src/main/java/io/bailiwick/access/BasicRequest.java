package io.bailiwick.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import org.jspecify.annotations.Nullable;

/** A name and a password that came with a request, and the words beside them that may name a tenant. */
class BasicRequest extends BaseAuthenticationRequest {

    private final BasicCredentials credentials;
    private final @Nullable String tenantHeader;
    private final @Nullable String host;

    BasicRequest(BasicCredentials credentials, @Nullable String tenantHeader, @Nullable String host) {
        this.credentials = credentials;
        this.tenantHeader = tenantHeader;
        this.host = host;
    }

    BasicCredentials credentials() {
        return credentials;
    }

    @Nullable
    String tenantHeader() {
        return tenantHeader;
    }

    @Nullable
    String host() {
        return host;
    }
}
