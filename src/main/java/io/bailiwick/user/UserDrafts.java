package io.bailiwick.user;

import static java.util.stream.Collectors.toSet;

import io.bailiwick.authservice.AuthServices;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.IdentityException;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.user.UserDraft.Checked;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks many new accounts by few questions: what one of them needs to know is asked for all, and no answer twice. */
@ApplicationScoped
class UserDrafts {

    private final UserRepository users;
    private final AuthUsers authUsers;
    private final AuthServices services;
    private final Grants grants;

    UserDrafts(UserRepository users, AuthUsers authUsers, AuthServices services, Grants grants) {
        this.users = users;
        this.authUsers = authUsers;
        this.services = services;
        this.grants = grants;
    }

    /** In their order, by the rules and in the order of rules that hold for one. No two may want the same name. */
    List<Checked> check(Caller caller, TenantId tenant, List<NewUser> wanted) {
        Round round = new Round(caller, tenant, wanted);
        List<Checked> checked = wanted.stream().map(round::check).toList();
        Set<String> taken = authUsers.taken(
                tenant,
                checked.stream()
                        .flatMap(each -> Stream.ofNullable(each.draft()))
                        .flatMap(draft -> draft.logins().stream())
                        .toList());
        return checked.stream().map(each -> withFreeLogins(each, taken)).toList();
    }

    private static Checked withFreeLogins(Checked checked, Set<String> taken) {
        if (checked.draft() == null) {
            return checked;
        }
        return checked.draft().logins().stream()
                .filter(login -> !login.isWildcard() && taken.contains(login.key()))
                .findFirst()
                .map(login -> new Checked(null, UserExistsException.withLogin(login.name())))
                .orElse(checked);
    }

    /** What is known after it was asked once. */
    private final class Round {

        private final Caller caller;
        private final TenantId tenant;
        private final Set<String> names;
        private final Set<String> externalIds;
        private final Map<Optional<UserPermissions>, Supplied> granted = new HashMap<>();
        private final Map<Long, Optional<TenantId>> owners = new HashMap<>();

        Round(Caller caller, TenantId tenant, List<NewUser> wanted) {
            this.caller = caller;
            this.tenant = tenant;
            this.names = users.takenNames(tenant, present(wanted.stream().map(user -> keyOf(user.content()))));
            this.externalIds = users.takenExternalIds(
                    tenant,
                    present(wanted.stream().map(user -> user.content().details().externalId())));
        }

        Checked check(NewUser user) {
            try {
                return new Checked(draft(user), null);
            } catch (IdentityException e) {
                return new Checked(null, e);
            }
        }

        private UserDraft draft(NewUser user) {
            UserContent content = UserRules.checked(user.content());
            String name = Input.required("userName", content.userName());
            if (names.contains(NameKey.of(name))) {
                throw UserExistsException.withName(name);
            }
            if (content.details().externalId() != null
                    && externalIds.contains(content.details().externalId())) {
                throw UserExistsException.withExternalId();
            }
            UserPermissions permissions = granted.computeIfAbsent(
                            Optional.ofNullable(content.permissions()), this::grant)
                    .get();
            LongFunction<Optional<TenantId>> ownerOf =
                    service -> owners.computeIfAbsent(service, unknown -> services.ownerIfUsableIn(tenant, unknown));
            List<Login> logins = authUsers.loginsOf(tenant, name, content.authenticationInfo(), ownerOf);
            return new UserDraft(new NewUser(content, user.password()), name, permissions, logins);
        }

        private Supplied grant(Optional<UserPermissions> wanted) {
            try {
                return new Supplied(grants.check(caller, tenant, wanted.orElse(null)), null);
            } catch (IdentityException e) {
                return new Supplied(null, e);
            }
        }
    }

    /** A grant or its refusal, which is the same for all that want it. */
    private record Supplied(
            @Nullable UserPermissions permissions, @Nullable IdentityException refusal) {

        UserPermissions get() {
            if (refusal != null) {
                throw refusal;
            }
            return Objects.requireNonNull(permissions);
        }
    }

    private static @Nullable String keyOf(UserContent content) {
        return content.userName() == null ? null : NameKey.of(content.userName());
    }

    private static Set<String> present(Stream<@Nullable String> texts) {
        return texts.flatMap(Stream::ofNullable).collect(toSet());
    }
}
