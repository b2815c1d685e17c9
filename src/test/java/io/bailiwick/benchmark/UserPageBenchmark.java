package io.bailiwick.benchmark;

import io.bailiwick.bootstrap.ExternalDatabase;
import io.bailiwick.bootstrap.ExternalPostgres;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The same calls in turn to a tenant of a thousand users and to one of a million. */
@ExtendWith(ExternalPostgres.class)
class UserPageBenchmark {

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int WARM_UP = 2_000;
    private static final int CALLS = 2_000;

    private static final Map<String, String> QUERIES = queries();

    @Test
    void asksForPagesLookUpsAndPrefixes(@TempDir Path folder, ExternalDatabase database) {
        try (BenchmarkedService service = BenchmarkedService.start(folder, database.migratingService())) {
            fill(service, database, "few", FEW);
            fill(service, database, "many", MANY);
            database.execute("vacuum analyze");
            QUERIES.forEach((what, query) -> compare(service, what, query));
        }
    }

    private static Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("page of 50 by name", "?sort=userName");
        queries.put("page of 50 by age, newest first", "?sort=-createdAt");
        queries.put("page of 50 active by last name", "?filter=active%20eq%20true&sort=lastName");
        queries.put("look-up by name", "?filter=userName%20eq%20%22u0000500%22");
        queries.put("look-up by e-mail", "?filter=email%20eq%20%22u0000500@example.org%22");
        queries.put("prefix of a name", "?filter=userName%20sw%20%22u00005%22&sort=userName");
        return queries;
    }

    private static void compare(BenchmarkedService service, String what, String query) {
        ask(service, query, WARM_UP, new Samples(), new Samples());
        Samples few = new Samples();
        Samples many = new Samples();
        ask(service, query, CALLS, few, many);
        double ratio = many.result().median() / few.result().median();
        System.out.printf("%s: of 1,000 %s; of 1,000,000 %s; %.2f x%n", what, few.result(), many.result(), ratio);
    }

    private static void ask(BenchmarkedService service, String query, int calls, Samples few, Samples many) {
        for (int call = 0; call < calls; call++) {
            few.time(() -> service.get("/api/v1/tenants/few/users" + query));
            many.time(() -> service.get("/api/v1/tenants/many/users" + query));
        }
    }

    private static void fill(BenchmarkedService service, ExternalDatabase database, String tenant, int count) {
        service.post("/api/v1/tenants", "{\"name\":\"%1$s\",\"key\":\"%1$s\"}".formatted(tenant));
        database.execute("""
                insert into app_user (tenant_id, id, guid, user_name, user_name_key, display_name, display_name_key,
                    last_name, last_name_key, email, email_key, active, security_version, created_at, version)
                select (select tenant_id from tenant where key = '%s'), nextval('user_seq'), gen_random_uuid(), name, name,
                    name, name, name, name, name || '@example.org', name || '@example.org', true, 0,
                    timestamptz '2020-01-01' + number * interval '1 second', 0
                from (select number, 'u' || lpad(number::text, 7, '0') as name from generate_series(1, %d) number) made""".formatted(tenant, count), """
                insert into user_role (tenant_id, user_id, role_id)
                select u.tenant_id, u.id, r.id
                from app_user u
                    join tenant t on t.tenant_id = u.tenant_id and t.key = '%s'
                    join role r on r.tenant_id = u.tenant_id and r.label = 'user'""".formatted(tenant), """
                insert into auth_user (tenant_id, user_id, position, auth_user_name, auth_user_name_key, service_tenant_id,
                    service_id)
                select u.tenant_id, u.id, 0, u.user_name, u.user_name_key, 1, 1
                from app_user u join tenant t on t.tenant_id = u.tenant_id and t.key = '%s'""".formatted(tenant));
    }
}
