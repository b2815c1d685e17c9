package io.bailiwick.directory.ldap;

import io.bailiwick.directory.AddressPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;

/** Resolves a host once, to the address that is checked and then connected to: DNS can't say something else between. */
final class CheckedAddresses {

    private final NameService names;
    private final AddressPolicy policy;

    CheckedAddresses(NameService names, AddressPolicy policy) {
        this.names = names;
        this.policy = policy;
    }

    InetAddress of(String host, Duration limit) throws IOException {
        return Arrays.stream(names.addressesOf(host, limit))
                .filter(address -> policy.allows(host, address))
                .findFirst()
                .orElseThrow(() -> new UnknownHostException("the address of " + host + " is not allowed"));
    }
}
