package io.bailiwick.compat.hdp;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bailiwick.authservice.AuthType;
import io.bailiwick.authservice.AuthTypeAttribute;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** contracts/hdp.md, 6.1. */
record HdpAuthType(int id, String name, String description) {

    static HdpAuthType of(AuthType type) {
        return new HdpAuthType(type.id(), type.displayName(), type.description());
    }

    /** What services of the type are told: each attribute with its meaning. */
    record Definition(Map<String, String> attributes) {

        static Definition of(AuthType type) {
            Map<String, String> meanings = new LinkedHashMap<>();
            for (AuthTypeAttribute attribute : type.attributes()) {
                meanings.put(attribute.name(), attribute.description());
            }
            return new Definition(meanings);
        }
    }

    /** One type. The internal one is told nothing, which shows as null. */
    record Details(
            int id,
            String name,
            String description,

            @JsonInclude @Nullable Definition authDefinition) {

        static Details of(AuthType type) {
            return new Details(
                    type.id(),
                    type.displayName(),
                    type.description(),
                    type == AuthType.INTERNAL ? null : Definition.of(type));
        }
    }
}
