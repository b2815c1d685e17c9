package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import io.bailiwick.authservice.PersonAttributes;
import io.bailiwick.directory.FoundPerson;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From an entry to the facts about a person. */
final class PersonMapping {

    private static final int LONGEST = 1024;
    private static final String ACTIVE_DIRECTORY_GUID = "objectGUID";

    private final PersonAttributes names;

    PersonMapping(PersonAttributes names) {
        this.names = names;
    }

    /** What must be asked for. */
    String[] attributes() {
        return new String[] {
            names.uniqueId(), names.login(), names.firstName(), names.lastName(), names.displayName(), names.email()
        };
    }

    FoundPerson of(Entry entry) {
        return new FoundPerson(
                entry.getDN(),
                text(entry, names.uniqueId()),
                text(entry, names.login()),
                text(entry, names.firstName()),
                text(entry, names.lastName()),
                text(entry, names.displayName()),
                text(entry, names.email()));
    }

    private static @Nullable String text(Entry entry, String name) {
        Attribute attribute = entry.getAttribute(name);
        byte[] value = attribute == null ? null : attribute.getValueByteArray();
        if (value == null) {
            return null;
        }
        String text = name.equalsIgnoreCase(ACTIVE_DIRECTORY_GUID) && value.length == 16 ? guid(value) : text(value);
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static String text(byte[] value) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException e) {
            return Base64.getEncoder().encodeToString(value);
        }
    }

    /** The first three groups lie in the value backwards. */
    private static String guid(byte[] value) {
        ByteBuffer little = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
        long high = Integer.toUnsignedLong(little.getInt(0)) << 32
                | Short.toUnsignedLong(little.getShort(4)) << 16
                | Short.toUnsignedLong(little.getShort(6));
        return new UUID(high, ByteBuffer.wrap(value).getLong(8)).toString();
    }
}
