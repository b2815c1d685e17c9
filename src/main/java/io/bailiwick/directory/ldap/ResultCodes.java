package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.bailiwick.directory.BindResult;
import io.bailiwick.directory.BindResult.Refused;
import io.bailiwick.directory.BindResult.Unavailable;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the numbers mean that servers, and the SDK in their place, answer with. */
final class ResultCodes {

    private static final int MAX_DIAGNOSTIC = 200;
    private static final Pattern ACTIVE_DIRECTORY_DATA = Pattern.compile("\\bdata ([0-9a-fA-F]{3})\\b");

    private static final Map<String, String> ACTIVE_DIRECTORY = Map.of(
            "525", "no such entry",
            "52e", "wrong password",
            "530", "not allowed at this time",
            "531", "not allowed from this computer",
            "532", "password expired",
            "533", "account disabled",
            "701", "account expired",
            "773", "password must be changed",
            "775", "account locked");

    private static final Map<ResultCode, String> REFUSALS = Map.of(
            ResultCode.INVALID_CREDENTIALS, "wrong password",
            ResultCode.NO_SUCH_OBJECT, "no such entry",
            ResultCode.INVALID_DN_SYNTAX, "not a name in this directory",
            ResultCode.NAMING_VIOLATION, "not a name in this directory",
            ResultCode.INAPPROPRIATE_AUTHENTICATION, "entry without a password",
            ResultCode.INSUFFICIENT_ACCESS_RIGHTS, "not allowed to log in",
            ResultCode.UNWILLING_TO_PERFORM, "directory is unwilling",
            ResultCode.CONSTRAINT_VIOLATION, "password policy of the directory");

    private static final Set<ResultCode> TROUBLE = Set.of(ResultCode.BUSY, ResultCode.UNAVAILABLE);

    private ResultCodes() {}

    /** The server has answered the request and stays usable. */
    static boolean isAnswer(LDAPException e) {
        return !e.getResultCode().isClientSideResultCode() && !TROUBLE.contains(e.getResultCode());
    }

    /** The connection broke before an answer came; a time-out is not that. */
    static boolean lineIsDead(LDAPException e) {
        return e.getResultCode().isClientSideResultCode() && !e.getResultCode().equals(ResultCode.TIMEOUT);
    }

    /** What a server says while a connection is made is no answer to whoever logs in. */
    static LDAPException unreachable(LDAPException e) {
        return e.getResultCode().isClientSideResultCode()
                ? e
                : new LDAPException(ResultCode.CONNECT_ERROR, describe(e));
    }

    /** The answer to a bind as the person who logs in. */
    static BindResult ofBind(LDAPException e) {
        if (!REFUSALS.containsKey(e.getResultCode())) {
            return new Unavailable(describe(e));
        }
        boolean told = e.getResultCode().equals(ResultCode.INVALID_CREDENTIALS);
        return new Refused(told ? reason(e) : withDiagnostic(reason(e), e));
    }

    /** In words of our own: nothing that the server says. */
    static String reason(LDAPException e) {
        String reason =
                REFUSALS.getOrDefault(e.getResultCode(), e.getResultCode().getName());
        return e.getResultCode().equals(ResultCode.INVALID_CREDENTIALS)
                ? ofActiveDirectory(diagnostic(e), reason)
                : reason;
    }

    static String describe(LDAPException e) {
        if (e.getResultCode().isClientSideResultCode()) {
            return e.getResultCode().getName() + ": "
                    + printable(String.valueOf(rootCause(e).getMessage()));
        }
        return withDiagnostic(e.getResultCode().getName(), e);
    }

    private static Throwable rootCause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String ofActiveDirectory(String diagnostic, String fallback) {
        Matcher data = ACTIVE_DIRECTORY_DATA.matcher(diagnostic);
        return data.find() ? ACTIVE_DIRECTORY.getOrDefault(data.group(1).toLowerCase(Locale.ROOT), fallback) : fallback;
    }

    private static String withDiagnostic(String reason, LDAPException e) {
        String diagnostic = printable(diagnostic(e));
        return diagnostic.isEmpty() ? reason : reason + " (" + diagnostic + ")";
    }

    private static String diagnostic(LDAPException e) {
        return e.getDiagnosticMessage() == null ? "" : e.getDiagnosticMessage();
    }

    private static String printable(String text) {
        return text.substring(0, Math.min(text.length(), MAX_DIAGNOSTIC))
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }
}
