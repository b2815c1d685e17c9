package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.PasswordProvider;
import java.nio.charset.StandardCharsets;

/** A password for one bind. The SDK keeps the request of the last bind with the connection; this keeps nothing in it. */
final class OneTimePassword extends PasswordProvider {

    private String password;

    OneTimePassword(String password) {
        this.password = password;
    }

    @Override
    public byte[] getPasswordBytes() {
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        password = "";
        return bytes;
    }
}
