package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.NameResolver;
import io.bailiwick.directory.AddressPolicy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Resolves a host once, to the address that is checked and then connected to: DNS can't say something else between. */
final class CheckedAddresses extends NameResolver {

    private final AddressPolicy policy;

    CheckedAddresses(AddressPolicy policy) {
        this.policy = policy;
    }

    @Override
    public InetAddress getByName(@Nullable String host) throws UnknownHostException {
        if (host == null) {
            throw new UnknownHostException("no host");
        }
        return Arrays.stream(InetAddress.getAllByName(host))
                .filter(address -> policy.allows(host, address))
                .findFirst()
                .orElseThrow(() -> new UnknownHostException("the address of " + host + " is not allowed"));
    }

    @Override
    public void toString(StringBuilder buffer) {
        buffer.append("CheckedAddresses");
    }
}
