package io.bailiwick.password;

import static java.util.stream.Collectors.joining;

import io.bailiwick.kernel.IdentityException;
import java.util.List;

/** The password breaks rules of the policy. The message names each of them, the subjects are their stable names. */
public final class WeakPasswordException extends IdentityException {

    private WeakPasswordException(String demands, List<String> rules) {
        super(Kind.INVALID, "weak_password", "The password must " + demands, rules.toArray());
    }

    static WeakPasswordException breaking(List<PasswordRule> rules) {
        return new WeakPasswordException(
                rules.stream().map(PasswordRule::demand).collect(joining("; must ")),
                rules.stream().map(rule -> rule.kind().label()).toList());
    }

    /** It was used before. */
    static WeakPasswordException repeated(int history) {
        return new WeakPasswordException(
                history == 0
                        ? "differ from the one before"
                        : "differ from the one before and the %d before that".formatted(history),
                List.of("history"));
    }
}
