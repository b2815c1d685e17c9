package io.bailiwick.kernel;

import static io.bailiwick.kernel.Permission.ADMINISTRATOR;
import static io.bailiwick.kernel.Permission.CREATE_USERS;
import static io.bailiwick.kernel.Permission.DELETE_USERS;
import static io.bailiwick.kernel.Permission.VIEW_USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final TenantId HOME = new TenantId(2);
    private static final TenantId GIVEN = new TenantId(3);
    private static final TenantId FOREIGN = new TenantId(4);

    private final Caller helper = caller(Set.of(VIEW_USERS.id(), CREATE_USERS.id(), 1000), false);
    private final Caller administrator = caller(Set.of(ADMINISTRATOR.id()), false);

    @Test
    void hasWhatItWasGiven() {
        assertThat(helper.has(VIEW_USERS)).isTrue();
        assertThat(helper.has(DELETE_USERS)).isFalse();
        assertThat(helper.isAdministrator()).isFalse();
    }

    @Test
    void hasEverythingAsAdministrator() {
        assertThat(Permission.values()).allMatch(administrator::has);
        assertThat(administrator.administers(FOREIGN)).isTrue();
        assertThat(administrator.may(DELETE_USERS, FOREIGN)).isTrue();
    }

    @Test
    void mayWithPermissionAndAccessTogether() {
        assertThat(helper.may(VIEW_USERS, GIVEN)).isTrue();
        assertThat(helper.may(DELETE_USERS, GIVEN)).isFalse();
        assertThat(helper.may(VIEW_USERS, FOREIGN)).isFalse();
    }

    @Test
    void doesNotAdministerItsOwnTenantUnlessGiven() {
        assertThat(helper.administers(GIVEN)).isTrue();
        assertThat(helper.administers(HOME)).isFalse();
    }

    @Test
    void requiresPermission() {
        assertThatCode(() -> helper.require(VIEW_USERS)).doesNotThrowAnyException();
        refuses("forbidden", () -> helper.require(DELETE_USERS));
    }

    @Test
    void requiresPermissionAndAccessTogether() {
        assertThatCode(() -> helper.require(VIEW_USERS, GIVEN)).doesNotThrowAnyException();
        refuses("forbidden", () -> helper.require(DELETE_USERS, GIVEN));
        refuses("forbidden", () -> helper.require(VIEW_USERS, FOREIGN));
        refuses("forbidden", () -> helper.require(VIEW_USERS, HOME));
    }

    @Test
    void grantsNoMoreThanItHas() {
        assertThatCode(() -> helper.requireAllOf(Set.of())).doesNotThrowAnyException();
        assertThatCode(() -> helper.requireAllOf(Set.of(VIEW_USERS.id(), 1000))).doesNotThrowAnyException();
        refuses("exceeds_own_permissions", () -> helper.requireAllOf(Set.of(VIEW_USERS.id(), DELETE_USERS.id())));
        refuses("exceeds_own_permissions", () -> helper.requireAllOf(Set.of(ADMINISTRATOR.id())));
    }

    @Test
    void grantsAnythingAsAdministrator() {
        assertThatCode(() -> administrator.requireAllOf(Set.of(VIEW_USERS.id(), 1000, 4711)))
                .doesNotThrowAnyException();
    }

    @Test
    void mayNothingWhileThePasswordMustChange() {
        Caller newcomer = caller(Set.of(VIEW_USERS.id()), true);

        assertThat(newcomer.has(VIEW_USERS)).isFalse();
        assertThat(newcomer.may(VIEW_USERS, GIVEN)).isFalse();
        refuses("password_change_required", () -> newcomer.require(VIEW_USERS));
        refuses("password_change_required", () -> newcomer.require(VIEW_USERS, GIVEN));
        refuses("password_change_required", () -> newcomer.requireAllOf(Set.of(VIEW_USERS.id())));
    }

    @Test
    void isNoAdministratorWhileThePasswordMustChange() {
        Caller newcomer = caller(Set.of(ADMINISTRATOR.id()), true);

        assertThat(newcomer.isAdministrator()).isFalse();
        assertThat(Permission.values()).noneMatch(newcomer::has);
        assertThat(newcomer.administers(FOREIGN)).isFalse();
        assertThat(newcomer.scope()).isEqualTo(TenantScope.of(HOME, GIVEN));
        refuses("password_change_required", () -> newcomer.require(ADMINISTRATOR));
    }

    @Test
    void isOneAccountOfOneTenant() {
        assertThat(helper.is(HOME, 7)).isTrue();
        assertThat(helper.is(HOME, 8)).isFalse();
        assertThat(helper.is(GIVEN, 7)).isFalse();
    }

    @Test
    void seesItsOwnTenantAndThoseItAdministers() {
        assertThat(helper.scope()).isEqualTo(TenantScope.of(HOME, GIVEN));
        assertThat(administrator.scope()).isEqualTo(TenantScope.ALL);
    }

    @Test
    void mayEverythingAsTaskOfTheService() {
        Caller task = Caller.system("first start");

        assertThat(task.isAdministrator()).isTrue();
        assertThat(task.scope()).isEqualTo(TenantScope.ALL);
        assertThat(task.home()).isEqualTo(TenantId.SYSTEM);
        assertThat(task.userName()).isEqualTo("first start");
    }

    @Test
    void keepsItsOwnCopyOfPermissions() {
        Set<Integer> permissions = new HashSet<>();

        Caller caller = caller(permissions, false);
        permissions.add(ADMINISTRATOR.id());

        assertThat(caller.isAdministrator()).isFalse();
    }

    private static Caller caller(Set<Integer> permissions, boolean mustChangePassword) {
        return new Caller(7, new UUID(0, 7), "dave", HOME, permissions, Set.of(GIVEN), mustChangePassword);
    }

    private static void refuses(String code, ThrowingCallable call) {
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
