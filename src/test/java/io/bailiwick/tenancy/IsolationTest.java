package io.bailiwick.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.bootstrap.postgres.Credentials;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Asks the database itself, as the runtime role: a table that is added later is covered without anybody remembering. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class IsolationTest {

    /** Tables that belong to no tenant. Each needs a reason. */
    private static final Set<String> OF_NOBODY =
            Set.of("flyway_schema_history" /* the migrations */, "master_key_check" /* one sealed constant */);

    private static final Set<String> READABLE_IN_SYSTEM_TENANT = Set.of("auth_service", "tenant_settings");

    @TestFactory
    Stream<DynamicTest> everyTableOfTenantsIsIsolated() throws SQLException {
        return Stream.concat(tables().stream(), partitions().stream())
                .map(table -> DynamicTest.dynamicTest(table, () -> {
                    assertThat(strings("select attname from pg_attribute where attrelid = 'public." + table
                                    + "'::regclass" + " and attname = 'tenant_id' and attnotnull"))
                            .as("has a tenant")
                            .containsExactly("tenant_id");
                    assertThat(strings("select relrowsecurity and relforcerowsecurity from pg_class where relname = '"
                                    + table + "' and relnamespace = 'public'::regnamespace"))
                            .as("row-level security is on and forced")
                            .containsExactly("t");
                    assertThat(strings("select string_agg(policyname, ' ' order by policyname) from pg_policies"
                                    + " where schemaname = 'public' and tablename = '" + table + "'"))
                            .as("policies")
                            .containsExactly(
                                    READABLE_IN_SYSTEM_TENANT.contains(table)
                                            ? "owner_sees_all system_tenant_readable tenant_isolation"
                                            : "owner_sees_all tenant_isolation");
                }));
    }

    @TestFactory
    Stream<DynamicTest> partitionsAreReachedThroughTheirTableAlone() throws SQLException {
        assertThat(partitions()).contains("audit_event_default").hasSizeGreaterThan(4);
        return partitions().stream()
                .map(table -> DynamicTest.dynamicTest(table, () -> {
                    assertThat(strings("select privilege from unnest(array['select', 'insert', 'update', 'delete',"
                                    + " 'truncate', 'references', 'trigger']) as privilege"
                                    + " where has_table_privilege('public." + table + "', privilege)"))
                            .as("privileges")
                            .isEmpty();
                    assertThatThrownBy(() -> strings("select count(*) from " + table))
                            .hasMessageContaining("permission denied");
                }));
    }

    @TestFactory
    Stream<DynamicTest> transactionWithoutTenantSeesNoRow() throws SQLException {
        return tables().stream()
                .filter(table -> !READABLE_IN_SYSTEM_TENANT.contains(table))
                .map(table -> DynamicTest.dynamicTest(
                        table,
                        () -> assertThat(strings("select count(*) from " + table))
                                .containsExactly("0")));
    }

    @TestFactory
    Stream<DynamicTest> transactionSeesItsTenantsAlone() throws SQLException {
        TestTenant mine = Api.newTenant();
        TestTenant others = Api.newTenant();
        mine.user("ann");
        others.user("bea");
        return tables().stream()
                .map(table -> DynamicTest.dynamicTest(
                        table,
                        () -> assertThat(asTenants("{" + mine.id() + "}", "select distinct tenant_id from " + table))
                                .isSubsetOf(
                                        READABLE_IN_SYSTEM_TENANT.contains(table)
                                                ? Set.of(Integer.toString(mine.id()), "1")
                                                : Set.of(Integer.toString(mine.id())))));
    }

    @Test
    void rowsOfOtherTenantsCanBeNeitherChangedNorRemovedNorAdded() throws SQLException {
        TestTenant mine = Api.newTenant();
        TestTenant others = Api.newTenant();
        int bea = others.user("bea");
        String scope = "{" + mine.id() + "}";

        assertThat(changeAs(scope, "update app_user set active = false where id = " + bea))
                .isZero();
        assertThat(changeAs(scope, "delete from app_user where id = " + bea)).isZero();
        assertThatThrownBy(() -> changeAs(
                        scope, "insert into tenant_admin values (%d, %d, %d)".formatted(others.id(), others.id(), bea)))
                .hasMessageContaining("row-level security");
    }

    @Test
    void servicesOfSystemTenantAreReadEverywhereAndWrittenThereAlone() throws SQLException {
        TestTenant mine = Api.newTenant();
        String scope = "{" + mine.id() + "}";

        assertThat(asTenants(scope, "select id from auth_service where tenant_id = 1"))
                .contains("1");
        assertThat(changeAs(scope, "update auth_service set enabled = false where tenant_id = 1"))
                .isZero();
    }

    @Test
    void auditTrailCanBeNeitherChangedNorShortened() {
        assertThatThrownBy(() -> changeAs("{1}", "update audit_event set actor = 'nobody'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> changeAs("{1}", "delete from audit_event")).hasMessageContaining("permission denied");
    }

    @Test
    void runtimeRoleOwnsNothingAndMakesNothing() {
        assertThatThrownBy(() -> changeAs("{1}", "create table mine (id bigint)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> changeAs("{1}", "alter table app_user disable row level security"))
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> changeAs("{1}", "set role bailiwick_owner")).hasMessageContaining("permission denied");
    }

    @Test
    void pooledConnectionKeepsNoTenant() throws SQLException {
        try (Connection connection = connect(TestDatabase.postgres().runtime())) {
            connection.setAutoCommit(false);
            run(connection, "select set_config('bailiwick.tenants', '{1}', true)");
            assertThat(run(connection, "select key from tenant")).containsExactly("system");
            connection.commit();

            assertThat(run(connection, "select key from tenant")).isEmpty();
        }
    }

    @Test
    void everyUniqueIdLookUpRunsAsItsOwnerWithFixedSearchPath() throws SQLException {
        assertThat(strings("select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef"
                        + " and not coalesce(proconfig::text like '%search_path=pg_catalog, public, pg_temp%', false)"))
                .isEmpty();
    }

    private static List<String> tables() throws SQLException {
        return relations("not relispartition").stream()
                .filter(table -> !OF_NOBODY.contains(table))
                .toList();
    }

    private static List<String> partitions() throws SQLException {
        return relations("relispartition");
    }

    /** Whether or not this role may see them. */
    private static List<String> relations(String condition) throws SQLException {
        return strings("select relname from pg_class where relnamespace = 'public'::regnamespace"
                + " and relkind in ('r', 'p') and " + condition + " order by relname");
    }

    private static List<String> strings(String query) throws SQLException {
        try (Connection connection = connect(TestDatabase.postgres().runtime())) {
            return run(connection, query);
        }
    }

    private static List<String> asTenants(String tenants, String query) throws SQLException {
        try (Connection connection = scoped(tenants)) {
            return run(connection, query);
        }
    }

    private static int changeAs(String tenants, String statement) throws SQLException {
        try (Connection connection = scoped(tenants);
                Statement change = connection.createStatement()) {
            return change.executeUpdate(statement);
        }
    }

    private static Connection scoped(String tenants) throws SQLException {
        Connection connection = connect(TestDatabase.postgres().runtime());
        connection.setAutoCommit(false);
        run(connection, "select set_config('bailiwick.tenants', '" + tenants + "', true)");
        return connection;
    }

    private static Connection connect(Credentials role) throws SQLException {
        return DriverManager.getConnection(TestDatabase.postgres().jdbcUrl(), role.user(), role.password());
    }

    private static List<String> run(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
