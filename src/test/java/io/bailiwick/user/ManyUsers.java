package io.bailiwick.user;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.bootstrap.postgres.Credentials;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A tenant with accounts in numbers that no API calls would make in a test's time. */
final class ManyUsers {

    private final int count;
    private @Nullable TestTenant tenant;

    ManyUsers(int count) {
        this.count = count;
    }

    /**
     * Its users are named {@code u0000001} and so on, made a second after another; every thousandth is inactive. A tenth
     * of them have a role and a login.
     */
    TestTenant tenant() {
        if (tenant == null) {
            tenant = Api.newTenant();
            insert(tenant);
        }
        return tenant;
    }

    void remove() {
        if (tenant != null) {
            run("delete from app_user where tenant_id = " + tenant.id());
            run("analyze app_user, user_role, auth_user");
        }
    }

    private void insert(TestTenant tenant) {
        run("""
                insert into app_user (tenant_id, id, guid, user_name, user_name_key, display_name, display_name_key,
                    last_name, last_name_key, email, email_key, active, security_version, created_at, version)
                select %d, nextval('user_seq'), gen_random_uuid(), name, name, name, name, name, name,
                    name || '@example.org', name || '@example.org', number %% 1000 <> 0, 0,
                    timestamptz '2020-01-01' + number * interval '1 second', 0
                from (select number, 'u' || lpad(number::text, 7, '0') as name from generate_series(1, %d) number) made""".formatted(tenant.id(), count));
        run("""
                insert into user_role (tenant_id, user_id, role_id)
                select u.tenant_id, u.id, r.id from app_user u join role r on r.tenant_id = u.tenant_id and r.label = 'user'
                where u.tenant_id = %d and u.id %% 10 = 0""".formatted(tenant.id()));
        run("""
                insert into auth_user (tenant_id, user_id, position, auth_user_name, auth_user_name_key,
                    service_tenant_id, service_id)
                select tenant_id, id, 0, user_name, user_name_key, 1, 1 from app_user
                where tenant_id = %d and id %% 10 = 0""".formatted(tenant.id()));
        run("analyze app_user, user_role, auth_user");
    }

    /** As the owner of the tables. */
    private static void run(String statement) {
        Credentials owner = TestDatabase.postgres().owner();
        try (Connection connection =
                        DriverManager.getConnection(TestDatabase.postgres().jdbcUrl(), owner.user(), owner.password());
                Statement change = connection.createStatement()) {
            change.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
