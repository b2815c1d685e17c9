package io.bailiwick.user;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.kernel.Caller;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of accounts hold in memory what they show. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class UserListCostTest {

    @Inject
    SessionFactory sessions;

    @Inject
    UserSearchService users;

    private TestTenant tenant;

    @BeforeEach
    void createTenant() {
        tenant = Api.newTenant();
    }

    @Test
    void hybridDataPipelinesListReadsWhatItShowsAlone() {
        int ann = tenant.user("ann");
        int bob = tenant.user("bob");
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        List<UserSummary> found =
                users.list(Caller.system("test"), UserSlice.of("6", null, "id ge %d and id le %d".formatted(ann, bob)));

        assertThat(found).extracting(UserSummary::userName).containsExactly("ann", "bob");
        assertThat(statistics.getEntityLoadCount()).isZero();
    }

    @Test
    void hybridDataPipelinesListShowsAccountsAsTheyShowThemselves() {
        int shut = tenant.create("""
                {"userName":"shut","tenantId":%d,"statusInfo":{"status":1,"accountLocked":true},
                 "passwordInfo":{"password":"%s","passwordExpiration":"2030-01-01 00:00:00"},
                 "permissions":{"roles":[%d],"permissions":[9]}}""".formatted(tenant.id(), PASSWORD, tenant.role("User")))
                .getInt("id");
        tenant.create("{\"userName\":\"bare\",\"tenantId\":%d,\"statusInfo\":{\"status\":0}}".formatted(tenant.id()));

        List<Map<String, Object>> items = asAdmin()
                .queryParam("filter", "id ge " + shut)
                .queryParam("limit", 2)
                .get("/api/admin/users")
                .then()
                .statusCode(200)
                .extract()
                .path("users");

        assertThat(items).hasSize(2);
        for (Map<String, Object> item : items) {
            Map<String, Object> whole =
                    asAdmin().get("/api/admin/users/" + item.get("id")).path("");
            whole.remove("authenticationInfo");
            assertThat(item).isEqualTo(whole);
        }
    }

    @Test
    void profilesAreNotCopiedToTellWhetherTheyChange() {
        AttributeMapping profile = sessions.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(UserEntity.class)
                .findAttributeMapping("profile");

        assertThat(profile.getAttributeMetadata().getMutabilityPlan().isMutable())
                .isFalse();
    }
}
