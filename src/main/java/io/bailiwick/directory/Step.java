package io.bailiwick.directory;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a login asks of a directory, in this order. */
public enum Step {
    /** The name of the server, for an address that is allowed. */
    @JsonProperty("resolve")
    RESOLVE,
    @JsonProperty("connect")
    CONNECT,
    /** LDAPS or StartTLS. */
    @JsonProperty("tls")
    TLS,
    /** As the search account. */
    @JsonProperty("bind")
    BIND,
    /** For a person. */
    @JsonProperty("search")
    SEARCH,
    /** With the person's own password. */
    @JsonProperty("login")
    LOGIN
}
