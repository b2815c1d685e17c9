package io.bailiwick.compat.hdp;

import io.bailiwick.http.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Hybrid Data Pipeline's number and wording for a failure of the core (contracts/hdp.md, 1.4 and 12).
 *
 * @param text with {@code %s} for what the failure is about; null to use the core's own words
 */
record HdpError(int code, @Nullable String text) {

    private static final String LATER = "Problem %s at this time. Please try again at another time. ";

    /** Of what the service could not do, the product says whereat. */
    static HdpError of(String path, Failure failure) {
        if (failure.status() != 500 && failure.status() != 503) {
            return of(failure);
        }
        if (path.startsWith("/api/admin/permissions") || path.startsWith("/api/admin/roles")) {
            return new HdpError(222207919, LATER.formatted("getting Roles"));
        }
        return path.startsWith("/api/admin/limits")
                ? new HdpError(222207925, LATER.formatted("processing the limits"))
                : of(failure);
    }

    static HdpError of(Failure failure) {
        return switch (failure.code()) {
            case "unauthenticated" -> new HdpError(222206007, "Invalid user ID or password.");
            case "missing_property" -> new HdpError(222207010, "Missing '%s' in payload.");
            case "user_not_found", "unknown_user" -> new HdpError(222207916, "There is no User with that id: %s.");
            case "user_exists" -> new HdpError(222207917, null);
            case "role_not_found", "unknown_role" -> new HdpError(222207924, "There is no Role with that id: %s");
            case "limit_out_of_range" -> new HdpError(222207929, null);
            case "weak_password" -> new HdpError(222207930, null);
            case "auth_service_not_found", "unknown_authentication_service" ->
                new HdpError(222208085, "There is no Auth Service with the Id: %s.");
            case "permission_not_found", "unknown_permission" ->
                new HdpError(222208553, "There is no Permission with that id: %s");
            case "tenant_not_found", "unknown_tenant" ->
                new HdpError(222208573, "There is no Tenant with that id: %s.");
            case "password_change_required" -> new HdpError(222208104, null);
            case "own_permissions", "own_account" -> new HdpError(222208105, null);
            case "exceeds_own_permissions" -> new HdpError(222208106, null);
            case "last_administrator" -> new HdpError(222208107, null);
            case "unknown_user_name" -> new HdpError(222207031, "Invalid Progress ID userName.");
            case "ambiguous_user_name" -> new HdpError(222207031, null);
            case "forbidden" -> new HdpError(222208103, "You lack the permissions to access this url.");
            case "invalid_property", "invalid_json", "invalid_attribute", "invalid_filter" ->
                new HdpError(222207007, "Invalid JSON Input: ");
            default -> new HdpError(222207000 + failure.status(), null);
        };
    }

    String textFor(Failure failure) {
        if (text == null || (text.contains("%s") && failure.subjects().isEmpty())) {
            return failure.message();
        }
        if (text.endsWith(" ")) {
            return text + failure.message();
        }
        return failure.subjects().isEmpty()
                ? text
                : text.replace("%s", String.valueOf(failure.subjects().get(0)));
    }
}
