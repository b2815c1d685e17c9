package io.bailiwick.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TenantScopeTest {

    @Test
    void writesArrayInNumericalOrder() {
        TenantScope scope = TenantScope.of(new TenantId(26), new TenantId(3), new TenantId(2_147_483_647));

        assertThat(scope.toArrayLiteral()).isEqualTo("{3,26,2147483647}");
    }

    @Test
    void writesEmptyArrayWhereNothingIsNamed() {
        assertThat(TenantScope.NONE.toArrayLiteral()).isEqualTo("{}");
        assertThat(TenantScope.ALL.toArrayLiteral()).isEqualTo("{}");
    }

    @Test
    void seesAllOnlyWhereItSaysSo() {
        assertThat(TenantScope.ALL.all()).isTrue();
        assertThat(TenantScope.NONE.all()).isFalse();
        assertThat(TenantScope.of(TenantId.SYSTEM).all()).isFalse();
        assertThat(TenantScope.of(Set.of())).isEqualTo(TenantScope.NONE);
    }

    @Test
    void keepsItsOwnCopy() {
        Set<TenantId> tenants = new HashSet<>(Set.of(TenantId.SYSTEM));

        TenantScope scope = TenantScope.of(tenants);
        tenants.add(new TenantId(2));

        assertThat(scope).isEqualTo(TenantScope.of(TenantId.SYSTEM));
    }
}
