package io.bailiwick.kernel;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The permission catalogue. Ids 1 to 29, their names and meaning are Hybrid Data Pipeline's (contracts/hdp.md, section 5). */
public enum Permission {
    CREATE_DATA_SOURCE(1, "CreateDataSource", "May create new data sources."),
    VIEW_DATA_SOURCE(2, "ViewDataSource", "May view the details of own data sources."),
    MODIFY_DATA_SOURCE(3, "ModifyDataSource", "May change own data sources."),
    DELETE_DATA_SOURCE(4, "DeleteDataSource", "May delete own data sources."),
    USE_DATA_SOURCE_WITH_JDBC(5, "UseDataSourceWithJDBC", "May connect to data sources by the JDBC driver."),
    USE_DATA_SOURCE_WITH_ODBC(6, "UseDataSourceWithODBC", "May connect to data sources by the ODBC driver."),
    USE_DATA_SOURCE_WITH_ODATA(7, "UseDataSourceWithOData", "May make OData requests to data sources."),
    WEB_UI(8, "WebUI", "May use the web interface."),
    CHANGE_PASSWORD(9, "ChangePassword", "May change the own password."),
    SQL_EDITOR_WEB_UI(10, "SQLEditorWebUI", "May use the SQL editor of the web interface."),
    MGMT_API(11, "MgmtAPI", "May use the management API."),
    ADMINISTRATOR(12, "Administrator", "May do everything, in every tenant."),
    CREATE_USERS(13, "CreateUsers", "May create users in the tenants administered."),
    VIEW_USERS(14, "ViewUsers", "May view users of the tenants administered."),
    MODIFY_USERS(15, "ModifyUsers", "May change users of the tenants administered."),
    DELETE_USERS(16, "DeleteUsers", "May delete users of the tenants administered."),
    CREATE_ROLE(17, "CreateRole", "May create roles in the tenants administered."),
    VIEW_ROLE(18, "ViewRole", "May view roles of the tenants administered."),
    MODIFY_ROLE(19, "ModifyRole", "May change roles of the tenants administered."),
    DELETE_ROLE(20, "DeleteRole", "May delete roles of the tenants administered."),
    ON_BEHALF_OF(21, "OnBehalfOf", "May act on behalf of users of the tenants administered."),
    CONFIGURATIONS(22, "Configurations", "May read and change the system configurations."),
    CORS_WHITELIST(23, "CORSwhitelist", "May read and change the origins that browsers are allowed."),
    LOGGING(24, "Logging", "May change what is logged."),
    TENANT_API(25, "TenantAPI", "May create tenants and administer the tenants administered."),
    REGISTER_EXTERNAL_AUTH_SERVICE(
            26, "RegisterExternalAuthService", "May register authentication services in the tenants administered."),
    LIMITS(27, "Limits", "May read and change limits."),
    OAUTH(28, "OAuth", "May manage OAuth applications."),
    IP_WHITE_LIST(29, "IPWhiteList", "May read and change the lists of allowed addresses."),

    // Our own begin at 100.
    VIEW_AUDIT_TRAIL(100, "ViewAuditTrail", "May read the audit trail of the tenants administered."),
    TENANT_SETTINGS(101, "TenantSettings", "May read and change the settings of the tenants administered."),
    APPLICATION_PERMISSIONS(
            102,
            "ApplicationPermissions",
            "May define and grant the permissions that applications of the tenants administered have."),
    TRANSFER_TENANTS(103, "TransferTenants", "May export and import the tenants administered.");

    /** Ids from here on are permissions that tenants define for their applications. */
    public static final int FIRST_OF_APPLICATIONS = 1_000;

    private static final Map<Integer, Permission> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Permission::id, Function.identity()));

    private final int id;
    private final String wireName;
    private final String description;

    Permission(int id, String wireName, String description) {
        this.id = id;
        this.wireName = wireName;
        this.description = description;
    }

    public static Optional<Permission> byId(int id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    public int id() {
        return id;
    }

    /**
     * Whether it is about others, or the service. Beside those, the catalogue has what people may do with things of their
     * own, and tenants have what their applications allow.
     */
    public static boolean isAdministrative(int id) {
        return id > MGMT_API.id && id < FIRST_OF_APPLICATIONS;
    }

    /** The name on every wire and in tokens. */
    public String wireName() {
        return wireName;
    }

    public String description() {
        return description;
    }
}
