package io.bailiwick.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.job.JobFailedException;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replica that dies in the middle of a job, and another that goes on. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class InterruptedTransferTest {

    private static final int USERS = 130;
    private static final String ANN = "{\"type\":\"user\",\"userName\":\"ann\"}";

    @Inject
    ImportJob imports;

    @Inject
    ExportJob exports;

    @Inject
    Transfers transfers;

    @Inject
    Scopes scopes;

    @Inject
    JobInput inputs;

    private final UUID job = UUID.randomUUID();
    private TestTenant tenant;

    @BeforeEach
    void createTenant() {
        tenant = Api.newTenant();
    }

    @Test
    void importGoesOnWhereItStoodAndDoublesNothing() {
        String id = started(IntStream.range(0, USERS)
                .mapToObj("{\"type\":\"user\",\"userName\":\"user%d\"}"::formatted)
                .toList());

        Turn.dieTwiceAndEnd(imports, tenant, job, scopes, inputs);

        assertThat(Moving.show(tenant, id).getInt("created")).isEqualTo(USERS);
        assertThat(Moving.show(tenant, id).getInt("skipped")).isZero();
        assertThat(Moving.show(tenant, id).getInt("failed")).isZero();
        assertThat(TestDatabase.sql("select count(*) from app_user where tenant_id = " + tenant.id()))
                .isEqualTo(List.of(Integer.toString(USERS)));
    }

    @Test
    void importFailsOnceItsAccountMayMoveTheTenantNoLonger() {
        String id = started(List.of(ANN));
        Requester nobodyAnyMore = Turn.requester(
                tenant.id(), tenant.user("former"), Turn.administrator().permissions(), Set.of((long) tenant.id()));
        Turn turn = Turn.whole(imports, tenant, job, scopes, inputs.write(nobodyAnyMore));

        assertThatThrownBy(() -> imports.run(turn)).isInstanceOf(JobFailedException.class);

        assertThat(Moving.show(tenant, id).getInt("created")).isZero();
    }

    @Test
    void importEndsWithTheSessionsOfItsAccount() {
        String id = started(List.of(ANN));
        int mover = tenant.user("mover", Permission.TRANSFER_TENANTS.id(), Permission.CREATE_USERS.id());
        tenant.administrators(mover);
        Requester before =
                Turn.requester(tenant.id(), mover, Turn.administrator().permissions(), Set.of((long) tenant.id()));
        Turn turn = Turn.whole(imports, tenant, job, scopes, inputs.write(before));
        TestDatabase.asOwner("update app_user set security_version = security_version + 1 where id = " + mover);

        assertThatThrownBy(() -> imports.run(turn)).isInstanceOf(JobFailedException.class);

        assertThat(Moving.show(tenant, id).getInt("created")).isZero();
    }

    @Test
    void importOfWhichTooMuchFailsEnds() {
        String id = started(List.of("{}", "{}", "{}"));
        TestDatabase.asOwner("update transfer set failed = %d where id = '%s'".formatted(Uploads.MOST_FAILED - 1, id));
        Turn turn = Turn.whole(imports, tenant, job, scopes, inputs.write(Turn.administrator()));

        assertThatThrownBy(() -> imports.run(turn))
                .isInstanceOf(JobFailedException.class)
                .hasMessageContaining("More than 10000 lines");

        assertThat(Moving.show(tenant, id).getInt("failed")).isEqualTo(Uploads.MOST_FAILED);
        assertThat(Moving.errors(tenant, id)).hasSize(1);
    }

    @Test
    void lineThatWaitsInVainIsImportedLater() {
        String id = started(List.of(ANN, "{\"type\":\"user\",\"userName\":\"contended\"}"));
        Turn turn = Turn.whole(imports, tenant, job, scopes, inputs.write(Turn.administrator()));
        TestDatabase.asOwner("""
                create function contend() returns trigger language plpgsql as $$ begin
                    if new.user_name = 'contended' then raise 'held by another' using errcode = 'lock_not_available'; end if;
                    return new;
                end $$;
                create trigger contend before insert on app_user for each row execute function contend()""");
        try {
            assertThatThrownBy(() -> imports.run(turn)).isInstanceOf(PersistenceException.class);
        } finally {
            TestDatabase.asOwner("drop function contend cascade");
        }

        imports.run(turn);

        assertThat(Moving.show(tenant, id).getInt("created")).isEqualTo(2);
        assertThat(Moving.errors(tenant, id)).isEmpty();
    }

    @Test
    void importDoesNoMoreThanCouldBeDoneAtItsStart() {
        String id = started(List.of(ANN));
        Requester then = Turn.requester(
                1,
                Turn.administrator().userId(),
                Set.of(Permission.TRANSFER_TENANTS.id(), Permission.VIEW_USERS.id()),
                Set.of((long) tenant.id()));
        TestDatabase.asOwner("insert into tenant_admin (tenant_id, user_tenant_id, user_id) values (%d, 1, %d)"
                .formatted(tenant.id(), then.userId()));

        imports.run(Turn.whole(imports, tenant, job, scopes, inputs.write(then)));

        assertThat(Moving.show(tenant, id).getInt("created")).isZero();
        assertThat(Moving.errors(tenant, id))
                .extracting(error -> error.getString("code"))
                .containsExactly("forbidden");
    }

    @Test
    void exportGoesOnWhereItStoodAndDoublesNothing() throws IOException {
        List<String> names = IntStream.range(0, 2 * ExportJob.ACCOUNTS + 1)
                .mapToObj("user%d"::formatted)
                .toList();
        Moving.imported(
                Api::asAdmin,
                tenant,
                "{}",
                names.stream()
                        .map("{\"type\":\"user\",\"userName\":\"%s\"}"::formatted)
                        .toList());
        TenantId id = new TenantId(tenant.id());
        scopes.inTransaction(TenantScope.of(id), () -> {
            transfers.addExport(Caller.system("test"), id, job, false);
            return job;
        });

        Turn.dieTwiceAndEnd(exports, tenant, job, scopes, inputs);

        assertThat(content(id).lines().filter(line -> line.contains("\"type\":\"tenant\"")))
                .hasSize(1);
        assertThat(content(id).lines().filter(line -> line.contains("\"type\":\"user\"")))
                .extracting(line -> line.replaceAll(".*\"userName\":\"([^\"]*)\".*", "$1"))
                .containsExactlyElementsOf(names);
    }

    /** An import that nobody works at yet, but {@link #job} is to. */
    private String started(List<String> lines) {
        String id = Moving.create(Api::asAdmin, tenant, "{}");
        Moving.upload(Api::asAdmin, tenant, id, 1, Moving.bytes(lines));
        TestDatabase.asOwner("update transfer set job_id = '%s' where id = '%s'".formatted(job, id));
        return id;
    }

    private String content(TenantId id) throws IOException {
        ExportContent content =
                scopes.inTransaction(TenantScope.of(id), () -> transfers.content(transfers.export(id, job)));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        content.writeTo(all);
        return all.toString(UTF_8);
    }
}
