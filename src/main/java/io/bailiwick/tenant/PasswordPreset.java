package io.bailiwick.tenant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.bailiwick.kernel.InvalidInputException;
import java.util.Arrays;

/** Whose rules about the characters of a password hold. */
public enum PasswordPreset {

    /** Those that the settings say. */
    OWN("own"),

    /** Hybrid Data Pipeline's default policy (contracts/hdp.md, section 8). */
    HDP_DEFAULT("hdpDefault"),

    /** None but the least that holds everywhere. */
    MINIMAL("minimal");

    private final String label;

    PasswordPreset(String label) {
        this.label = label;
    }

    /** The name on every wire. */
    @JsonValue
    public String label() {
        return label;
    }

    @JsonCreator
    static PasswordPreset of(String label) {
        return Arrays.stream(values())
                .filter(preset -> preset.label.equals(label))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.invalid("preset", "must be own, hdpDefault or minimal"));
    }
}
