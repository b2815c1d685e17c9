package io.bailiwick.user;

import io.bailiwick.filter.Filter;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.Page;
import io.bailiwick.kernel.PageRequest;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists of accounts, for those who may see them. */
@ApplicationScoped
@CallerScoped
@Transactional
public class UserSearchService {

    /** How many accounts one answer without a cursor may look at. */
    private static final int MOST_EXAMINED = 100_000;

    private final UserRepository users;
    private final AuthUserRepository authUsers;

    UserSearchService(UserRepository users, AuthUserRepository authUsers) {
        this.users = users;
        this.authUsers = authUsers;
    }

    /**
     * A tenant's accounts. A page can hold fewer than wanted, even none, and still have a next one: it looks at a bounded
     * number of accounts.
     *
     * @param filter as docs/filters.md has it; null for all
     * @param sort a key to order by, with a hyphen before it for descending; by id where it is null
     */
    public Page<User> list(
            Caller caller, TenantId tenant, @Nullable String filter, @Nullable String sort, PageRequest page) {
        caller.require(Permission.VIEW_USERS, tenant);
        UserListing listing = UserListing.of(tenant, filter, sort);
        List<Object> place = listing.place(page);
        Page<UserEntity> found =
                Page.of(users.list(UserQuery.page(listing, place, page.oneMore())), page, listing::cursorAt);
        String next = found.next() == null && listing.filter().hasChecks()
                ? cursorBehindExamined(listing, place)
                : found.next();
        return new Page<>(complete(found.items()), next);
    }

    /**
     * The accounts of all tenants that the caller administers, by tenant and id.
     *
     * @throws InvalidInputException if they are more than one answer holds, or too many would have to be looked at
     */
    public List<UserSummary> list(Caller caller, UserSlice slice) {
        caller.require(Permission.VIEW_USERS);
        Set<TenantId> tenants = caller.isAdministrator() ? null : caller.administered();
        int most = slice.whole() ? slice.limit() + 1 : slice.limit();
        List<UserSummary> found =
                users.summaries(UserQuery.slice(tenants, slice.filter(), MOST_EXAMINED, slice.offset(), most));
        if (found.size() > slice.limit()) {
            throw InvalidInputException.invalid(
                    "limit", "is needed: there are more than %d users".formatted(slice.limit()));
        }
        if (found.size() < most && slice.filter().hasChecks() && moreThanExamined(tenants, slice.filter())) {
            throw InvalidInputException.invalid(
                    "filter",
                    "needs an attribute with an index beside: there are more than %d users to look at"
                            .formatted(MOST_EXAMINED));
        }
        return found;
    }

    private boolean moreThanExamined(@Nullable Set<TenantId> tenants, Filter filter) {
        return !users.list(UserQuery.slice(tenants, filter.indexed(), MOST_EXAMINED, MOST_EXAMINED, 1))
                .isEmpty();
    }

    private @Nullable String cursorBehindExamined(UserListing listing, @Nullable List<Object> place) {
        return users.list(UserQuery.lastExamined(listing, place)).stream()
                .findFirst()
                .map(listing::cursorAt)
                .orElse(null);
    }

    private List<User> complete(List<UserEntity> found) {
        Map<Long, List<Long>> roles = users.rolesByUser(found);
        Map<Long, List<AuthUser>> logins = authUsers.byUser(found);
        return found.stream()
                .map(user -> user.toUser(
                        roles.getOrDefault(user.id(), List.of()), logins.getOrDefault(user.id(), List.of())))
                .toList();
    }
}
