package io.bailiwick.authservice;

import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody sent about a service, checked as far as that goes without the service. */
record Registration(
        String name,
        @Nullable String description,
        AuthType type,
        boolean enabled,
        @Nullable Integer position,
        Map<String, Object> attributes) {

    private static final int NAME_LENGTH = 128;
    private static final int DESCRIPTION_LENGTH = 1024;
    private static final int LAST_POSITION = 1_000_000;

    static Registration check(NewAuthService sent) {
        return new Registration(
                Input.name("name", sent.name(), NAME_LENGTH),
                Input.optionalText("description", sent.description(), DESCRIPTION_LENGTH),
                typeOf(Input.required("authTypeId", sent.authTypeId())),
                sent.enabled() == null || sent.enabled(),
                sent.position() == null ? null : Input.oneOf("position", sent.position(), 1, LAST_POSITION),
                Input.required("attributes", sent.attributes()));
    }

    static AuthType typeOf(int id) {
        AuthType type = AuthType.byId(id)
                .filter(known -> known != AuthType.INTERNAL)
                .orElseThrow(() -> InvalidInputException.invalid("authTypeId", "is no type that can be registered"));
        if (!type.isRegistrable()) {
            throw new UnsupportedAuthTypeException(type);
        }
        return type;
    }

    @Override
    public String toString() {
        return "Registration[" + name + "]";
    }
}
