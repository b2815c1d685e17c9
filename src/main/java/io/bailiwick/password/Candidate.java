package io.bailiwick.password;

import io.bailiwick.kernel.NameKey;
import java.text.Normalizer;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A password on trial.
 *
 * @param text in NFC; of an absurdly long one only the beginning
 * @param length in characters, all of them
 * @param owner whose password it is to be
 * @param common whether others would guess it first
 */
record Candidate(String text, int length, PasswordOwner owner, boolean common) {

    /** Beyond this only the length counts: putting combining characters in order takes time with their number squared. */
    private static final int READ = 1024;

    private static final int SHORTEST_TELLING_NAME = 3;

    static Candidate of(ClearPassword password, PasswordOwner owner, CommonPasswords common, OwnNames names) {
        String value = password.value();
        String text = Normalizer.normalize(value.substring(0, Math.min(value.length(), READ)), Normalizer.Form.NFC);
        String counted = value.length() > READ ? value : text;
        return new Candidate(
                text,
                counted.codePointCount(0, counted.length()),
                owner,
                common.include(text) || names.makeUpMostOf(text));
    }

    long count(CharacterClass wanted) {
        return text.codePoints()
                .filter(codePoint -> CharacterClass.of(codePoint) == wanted)
                .count();
    }

    long classes() {
        return text.codePoints().mapToObj(CharacterClass::of).distinct().count();
    }

    /** Or what stands before the {@code @} of one that is an address, or of the e-mail address. */
    boolean containsOwner() {
        String folded = NameKey.of(text);
        return Stream.of(owner.userName(), before(owner.userName()), before(owner.email()))
                .filter(Objects::nonNull)
                .map(NameKey::of)
                .anyMatch(name -> name.length() >= SHORTEST_TELLING_NAME && folded.contains(name));
    }

    private static @Nullable String before(@Nullable String address) {
        return address == null ? null : address.split("@", 2)[0];
    }

    @Override
    public String toString() {
        return "Candidate[…]";
    }
}
