package io.bailiwick.user;

import io.bailiwick.crypto.KeyedDigest;
import io.bailiwick.crypto.MasterKey;
import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sources and passwords as the counters know them: under a key derived from the master key, because addresses belong to
 * people, and a bare digest of a wrong password would give away the right one that it resembles.
 */
@ApplicationScoped
class GuardKeys {

    private static final int SOURCE_BYTES = 16;
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Whose marks are no characters of their own, and what they are without. */
    private static final String LETTERS_WITH_MARKS = "øłđħıŧ";

    private static final String LETTERS = "oldhit";

    private final KeyedDigest digest;

    GuardKeys(MasterKey masterKey) {
        this.digest = new KeyedDigest(masterKey.derive("login guards"));
    }

    String source(TenantId tenant, long user, String person, String source) {
        return shortened("source", tenant, user, person, source);
    }

    String strangers(TenantId tenant, long user, String person) {
        return shortened("strangers", tenant, user, person);
    }

    /** 32 bits: enough to tell a handful of passwords apart, and too few to confirm a guess. */
    int password(TenantId tenant, long user, String password) {
        return ByteBuffer.wrap(digest.of("password", tenant.toString(), Long.toString(user), password))
                .getInt();
    }

    /**
     * Whose failures these are. The internal service checks one password for an account, so all count together. Behind a
     * directory each login name is a person with a password of their own: nobody's success wipes out the failures at
     * another's, and names that a directory takes for the same (RFC 4518) are the same here.
     */
    static String personOf(List<LoginCandidate> candidates) {
        if (candidates.stream().anyMatch(LoginCandidate::isInternal)) {
            return "";
        }
        return personOf(candidates.get(0).authUserName());
    }

    /**
     * The same for all names that a directory may take for this one: for Active Directory letters are the same with and
     * without marks (Microsoft KB 938447).
     */
    static String personOf(String loginName) {
        String bare = MARKS.matcher(Normalizer.normalize(loginName, Normalizer.Form.NFKD))
                .replaceAll("");
        String person = visible(bare);
        for (int i = 0; i < LETTERS_WITH_MARKS.length(); i++) {
            person = person.replace(LETTERS_WITH_MARKS.charAt(i), LETTERS.charAt(i));
        }
        return person.replace("æ", "ae").replace("œ", "oe");
    }

    /** As RFC 4518 prepares it: without what nobody sees. */
    static String visible(String loginName) {
        String name = Normalizer.normalize(loginName, Normalizer.Form.NFKC);
        String visible = INVISIBLE.matcher(name).replaceAll("");
        return NameKey.of(BLANKS.matcher(visible).replaceAll(" ").strip());
    }

    private String shortened(String kind, TenantId tenant, long user, String... rest) {
        String[] texts = new String[rest.length + 3];
        texts[0] = kind;
        texts[1] = tenant.toString();
        texts[2] = Long.toString(user);
        System.arraycopy(rest, 0, texts, 3, rest.length);
        byte[] key = Arrays.copyOf(digest.of(texts), SOURCE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }
}
