package io.bailiwick.directory;

import java.net.InetAddress;
import java.util.List;

/** Which addresses a directory may have. Asked at connect time, with the very address that is then connected to. */
@FunctionalInterface
public interface AddressPolicy {

    AddressPolicy ANYWHERE = (host, address) -> true;

    boolean allows(String host, InetAddress address);

    /** Only these, and even then nothing on this machine or on its own link. */
    static AddressPolicy only(List<String> allowedHosts) {
        List<AddressPolicy> allowed =
                allowedHosts.stream().map(AllowedHost::parse).toList();
        return (host, address) ->
                !isSpecial(address) && allowed.stream().anyMatch(policy -> policy.allows(host, address));
    }

    private static boolean isSpecial(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress();
    }
}
