package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.Versions;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.password.EnrolmentService;
import io.bailiwick.user.User;
import io.bailiwick.user.UserChangeService;
import io.bailiwick.user.UserDeletionService;
import io.bailiwick.user.UserSearchService;
import io.bailiwick.user.UserService;
import io.bailiwick.user.UserSlice;
import io.bailiwick.user.UserSummary;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** contracts/hdp.md, U1 to U5 and 11. */
@Authenticated
@Path(HdpUserResource.PATH)
public class HdpUserResource {

    static final String PATH = "/api/admin/users";

    record Users(List<HdpUser> users) {}

    private final UserService users;
    private final UserSearchService search;
    private final EnrolmentService enrolment;
    private final UserChangeService changes;
    private final UserDeletionService deletions;
    private final TenantNames tenants;
    private final CurrentCaller current;

    HdpUserResource(
            UserService users,
            UserSearchService search,
            EnrolmentService enrolment,
            UserChangeService changes,
            UserDeletionService deletions,
            TenantNames tenants,
            CurrentCaller current) {
        this.users = users;
        this.search = search;
        this.enrolment = enrolment;
        this.changes = changes;
        this.deletions = deletions;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    public Users list(
            @RestQuery boolean details,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String offset,
            @RestQuery @Nullable String filter) {
        Caller caller = current.get();
        List<UserSummary> found = search.list(caller, UserSlice.of(limit, offset, filter));
        Map<Long, String> names =
                tenants.namesIf(details, caller, found.stream().map(UserSummary::tenantId));
        return new Users(found.stream()
                .map(user -> HdpUser.inList(user, names.get(user.tenantId())))
                .toList());
    }

    @POST
    public RestResponse<HdpUser> create(@NotNull HdpUserRequest request) {
        Caller caller = current.get();
        User user =
                enrolment.enrol(caller, tenants.idIn(caller, request.tenantId()), request.toCore(), request.password());
        return Versions.created(URI.create(PATH + "/" + user.id()), HdpUser.of(user, null), user.version());
    }

    @GET
    @Path("/{id}")
    public RestResponse<HdpUser> get(long id, @RestQuery boolean details) {
        Caller caller = current.get();
        User user = users.get(caller, id);
        return Versions.respond(HdpUser.of(user, tenants.nameIf(details, caller, user.tenantId())), user.version());
    }

    @PUT
    @Path("/{id}")
    public RestResponse<HdpUser> update(
            long id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull HdpUserRequest request) {
        Caller caller = current.get();
        TenantId tenant = users.tenantOf(caller, Permission.MODIFY_USERS, id);
        request.refuseMove(tenant.value());
        User user = changes.change(caller, tenant, id, request::toCore, Versions.expected(ifMatch));
        return Versions.respond(HdpUser.of(user, null), user.version());
    }

    @DELETE
    @Path("/{id}")
    public void delete(long id, @RestHeader("If-Match") @Nullable String ifMatch) {
        Caller caller = current.get();
        TenantId tenant = users.tenantOf(caller, Permission.DELETE_USERS, id);
        deletions.delete(caller, tenant, id, Versions.expected(ifMatch));
    }
}
