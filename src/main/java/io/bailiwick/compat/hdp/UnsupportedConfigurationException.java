package io.bailiwick.compat.hdp;

import io.bailiwick.kernel.IdentityException;

/** A configuration of something that does not exist here. */
final class UnsupportedConfigurationException extends IdentityException {

    UnsupportedConfigurationException(HdpConfiguration configuration) {
        super(
                Kind.NOT_IMPLEMENTED,
                "unsupported_configuration",
                "The configuration %d can't be changed here".formatted(configuration.id()),
                configuration.id());
    }
}
