package io.bailiwick.benchmark;

import io.bailiwick.bootstrap.ExternalDatabase;
import io.bailiwick.bootstrap.ExternalPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand tenants, one after the other. */
@ExtendWith(ExternalPostgres.class)
class TenantCreationBenchmark {

    private static final int WARM_UP = 500;
    private static final int TENANTS = 10_000;
    private static final int STEP = 1_000;

    @Test
    void createsTenThousandTenants(@TempDir Path folder, ExternalDatabase database) {
        try (BenchmarkedService service = BenchmarkedService.start(folder, database.migratingService())) {
            create(service, "warm-up-", WARM_UP, new Samples());
            callOne(service);
            for (int first = 0; first < TENANTS; first += STEP) {
                Samples samples = new Samples();
                create(service, "tenant-" + first + "-", STEP, samples);
                System.out.printf("create a tenant, after %,d: %s%n", first, samples.result());
            }
            callOne(service);
        }
    }

    private static void callOne(BenchmarkedService service) {
        for (String path : new String[] {"/warm-up-7", "/warm-up-7/users", "/warm-up-7/roles", "?limit=50"}) {
            Samples samples = new Samples();
            for (int call = 0; call < WARM_UP; call++) {
                service.get("/api/v1/tenants" + path);
            }
            for (int call = 0; call < STEP; call++) {
                samples.time(() -> service.get("/api/v1/tenants" + path));
            }
            System.out.printf("GET %s: %s%n", path, samples.result());
        }
    }

    private static void create(BenchmarkedService service, String prefix, int count, Samples samples) {
        for (int number = 0; number < count; number++) {
            String body = "{\"name\":\"%s%d\"}".formatted(prefix, number);
            samples.time(() -> service.post("/api/v1/tenants", body));
        }
    }
}
