package io.bailiwick.user;

import io.bailiwick.authservice.AuthServices;
import io.bailiwick.authservice.OwnDirectory;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.NameKey;
import io.bailiwick.tenant.TenantRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People without an account, as a tenant's own directories may know them. Services of the system tenant make nobody an
 * account elsewhere. Checks no permission: this is how callers come to be.
 */
@ApplicationScoped
public class Newcomers {

    private final AuthServices services;

    Newcomers(AuthServices services) {
        this.services = services;
    }

    /** Whether the tenant lets them in: not where they could catch somebody's name on the whole server. */
    static boolean areWelcome(TenantRef tenant) {
        return tenant.active()
                && !tenant.serverWideNames()
                && tenant.settings().provisioning().atLogin();
    }

    /**
     * To be asked where no account has the name: one way in for each directory, in the order in which they are to be asked, or
     * for the one that the name says where the tenant has a delimiter.
     */
    @Transactional
    public List<LoginCandidate> find(TenantRef tenant, String typed) {
        if (!areWelcome(tenant)) {
            return List.of();
        }
        String delimiter = tenant.settings().login().delimiter();
        TypedName name = TypedName.of(typed, delimiter);
        return possible(delimiter.isEmpty() ? name.whole() : name.person()).stream()
                .flatMap(person -> directories(tenant, name.service())
                        .map(directory -> LoginCandidate.newcomer(tenant.id(), person, directory)))
                .toList();
    }

    /**
     * The same by the name that the directory has for them; empty if that is another than they have typed, under which they
     * would not be found again.
     *
     * @param login null where the directory has said none: then no letter may have marks, for directories that do without
     *     would let the same person in under many names
     */
    public Optional<LoginCandidate> named(LoginCandidate newcomer, @Nullable String login) {
        if (login == null) {
            String typed = newcomer.authUserName();
            return Optional.of(newcomer).filter(any -> GuardKeys.personOf(typed).equals(NameKey.of(typed)));
        }
        return possible(login)
                .filter(name -> NameKey.of(name).equals(NameKey.of(newcomer.authUserName())))
                .map(newcomer::as);
    }

    private Stream<OwnDirectory> directories(TenantRef tenant, String named) {
        Stream<OwnDirectory> all = services.directoriesOf(tenant.id()).stream();
        return tenant.settings().login().hasDelimiter()
                ? all.filter(directory -> NameKey.of(directory.name()).equals(NameKey.of(named)))
                : all;
    }

    /**
     * As an account may be called. A name that a directory takes for another one, because blanks or the like don't count
     * there, would make one person a second account; a wildcard would take in everybody.
     */
    private static Optional<String> possible(String typed) {
        try {
            String name = Input.name("userName", typed, UserRules.NAME_LENGTH);
            boolean plain = GuardKeys.visible(name).equals(NameKey.of(name));
            return Optional.of(name).filter(any -> plain && !name.equals(LoginCandidates.WILDCARD));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }
}
