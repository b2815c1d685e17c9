package io.bailiwick;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.bailiwick.kernel.Caller;
import io.bailiwick.tenancy.CallerScoped;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The map of the code base. A package may use itself, the libraries, and what its line allows. */
@BesideTheService
class ArchitectureTest {

    private static final String BASE = "io.bailiwick";

    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("kernel", List.of()),
            Map.entry("openapi", List.of()),
            Map.entry("crypto", List.of("kernel")),
            Map.entry("filter", List.of("kernel")),
            Map.entry("http", List.of("kernel", "crypto")),
            Map.entry("tenancy", List.of("kernel")),
            Map.entry("audit", List.of("kernel", "http", "tenancy")),
            Map.entry("job", List.of("kernel", "crypto", "tenancy", "audit")),
            Map.entry("idempotency", List.of("kernel", "crypto", "http", "tenancy")),
            Map.entry("tenant", List.of("kernel", "crypto", "http", "tenancy", "audit", "job", "idempotency")),
            Map.entry("role", List.of("kernel", "http", "tenancy", "audit", "tenant", "idempotency")),
            Map.entry("authservice", List.of("kernel", "crypto", "http", "tenancy", "audit", "tenant", "idempotency")),
            Map.entry(
                    "user",
                    List.of(
                            "kernel",
                            "crypto",
                            "filter",
                            "http",
                            "tenancy",
                            "audit",
                            "job",
                            "tenant",
                            "role",
                            "authservice")),
            Map.entry(
                    "password",
                    List.of("kernel", "crypto", "http", "tenancy", "audit", "tenant", "user", "idempotency")),
            Map.entry("bulk", List.of("kernel", "http", "tenant", "idempotency", "user", "password")),
            Map.entry(
                    "transfer",
                    List.of(
                            "kernel",
                            "crypto",
                            "http",
                            "tenancy",
                            "audit",
                            "job",
                            "tenant",
                            "role",
                            "authservice",
                            "user")),
            Map.entry("directory", List.of("kernel", "http", "tenancy", "audit", "tenant", "authservice")),
            Map.entry("session", List.of("kernel", "crypto", "tenancy")),
            Map.entry("token", List.of("kernel", "crypto", "http", "tenancy", "job", "tenant", "user")),
            Map.entry(
                    "login",
                    List.of(
                            "kernel",
                            "crypto",
                            "http",
                            "tenancy",
                            "audit",
                            "tenant",
                            "user",
                            "authservice",
                            "directory",
                            "session",
                            "token")),
            Map.entry(
                    "access",
                    List.of(
                            "kernel", "crypto", "http", "tenancy", "audit", "tenant", "user", "session", "token",
                            "login")),
            Map.entry(
                    "compat",
                    List.of(
                            "kernel",
                            "http",
                            "access",
                            "tenant",
                            "role",
                            "user",
                            "password",
                            "authservice",
                            "directory")),
            Map.entry(
                    "bootstrap",
                    List.of(
                            "kernel",
                            "crypto",
                            "tenancy",
                            "audit",
                            "tenant",
                            "role",
                            "user",
                            "password",
                            "authservice",
                            "directory")));

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @TestFactory
    Stream<DynamicTest> packagesUseOnlyWhatTheMapAllows() {
        return MAY_USE.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    String[] allowed = packages(Stream.concat(Stream.of(entry.getKey()), entry.getValue().stream()));
                    noClasses()
                            .that()
                            .resideInAPackage(BASE + "." + entry.getKey() + "..")
                            .should()
                            .dependOnClassesThat(resideInAPackage(BASE + "..").and(not(resideInAnyPackage(allowed))))
                            .check(CODE);
                }));
    }

    @Test
    void everyPackageIsOnTheMap() {
        classes()
                .should()
                .resideInAnyPackage(packages(MAY_USE.keySet().stream()))
                .check(CODE);
    }

    @Test
    void featuresFormNoCycles() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void facadesIgnoreEachOther() {
        slices().matching(BASE + ".compat.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CODE);
    }

    @Test
    void entitiesAndRepositoriesStayInTheirFeature() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(CODE);
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .bePackagePrivate()
                .check(CODE);
    }

    @Test
    void resourcesReachTheCoreOnlyThroughServices() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(CODE);
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat(describe(
                        "check no permission",
                        found -> !found.getPackageName().contains(".compat.")
                                && Set.of(
                                                "Tenants",
                                                "Roles",
                                                "AuthServices",
                                                "TestableDirectories",
                                                "Principals",
                                                "Jobs",
                                                "StoredPasswords",
                                                "Lockouts",
                                                "StoredAccounts",
                                                "RoleCatalogues",
                                                "TenantProfiles",
                                                "Transfers",
                                                "Sql",
                                                "Scopes")
                                        .contains(found.getSimpleName())))
                .check(CODE);
    }

    @Test
    void resourcesSayWhoMayCall() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(Authenticated.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .check(CODE);
    }

    @Test
    void servicesAskWhoCalls() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Service")
                .and()
                .areDeclaredInClassesThat(describe("are no records", (JavaClass found) -> !found.isRecord()))
                .should(have(describe("a Caller as first parameter", ArchitectureTest::takesCallerFirst)))
                .check(CODE);
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(CallerScoped.class)
                .should(have(describe("a Caller as first parameter", ArchitectureTest::takesCallerFirst)))
                .check(CODE);
    }

    @Test
    void bodiesAreNeverNull() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .should(have(describe("@NotNull at their body", ArchitectureTest::refusesMissingBody)))
                .check(CODE);
    }

    @Test
    void kernelKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".kernel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "com.fasterxml..")
                .check(CODE);
    }

    @Test
    void onlyTheAdapterKnowsTheLdapSdk() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".directory.ldap..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.unboundid..")
                .check(CODE);
    }

    @Test
    void everyStatementNamesTheTenant() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "an identifier alone",
                        call -> Set.of("findById", "findByIdOptional", "getReference", "deleteById", "findByIds")
                                        .contains(call.getName())
                                && call.getTargetOwner().isAssignableTo(PanacheRepositoryBase.class)))
                .check(CODE);
        noFields()
                .should()
                .beAnnotatedWith(ManyToOne.class)
                .orShould()
                .beAnnotatedWith(OneToOne.class)
                .check(CODE);
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(have(describe("the tenant in their key", ArchitectureTest::carriesTenantInKey)))
                .check(CODE);
    }

    @Test
    void queriesAreWrittenInOnePlace() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Sql")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Session.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .check(CODE);
    }

    @Test
    void dependenciesComeThroughConstructors() {
        noFields().should().beAnnotatedWith(Inject.class).check(CODE);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".bootstrap.postgres..")
                .should()
                .callMethod(Instant.class, "now")
                .check(CODE);
        noClasses()
                .that()
                .doNotHaveSimpleName("ClockProducer")
                .and()
                .resideOutsideOfPackage(BASE + ".directory.ldap..")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(CODE);
    }

    @Test
    void packagesAreNullMarked() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(NullMarked.class)
                .check(CODE);
        long packages = CODE.stream().map(JavaClass::getPackageName).distinct().count();
        assertThat(CODE.stream()
                        .filter(found -> found.getSimpleName().equals("package-info"))
                        .count())
                .isEqualTo(packages);
    }

    private static String[] packages(Stream<String> names) {
        return names.map(name -> BASE + "." + name + "..").toArray(String[]::new);
    }

    private static boolean takesCallerFirst(JavaMethod method) {
        return !method.getRawParameterTypes().isEmpty()
                && method.getRawParameterTypes().get(0).isEquivalentTo(Caller.class);
    }

    private static boolean refusesMissingBody(JavaMethod method) {
        return method.getParameters().stream()
                .filter(parameter -> parameter.getRawType().isRecord())
                .allMatch(parameter -> parameter.isAnnotatedWith(NotNull.class));
    }

    private static boolean carriesTenantInKey(JavaClass entity) {
        return entity.getFields().stream()
                .anyMatch(field -> field.getName().equals("tenantId")
                        && (field.isAnnotatedWith(PartitionKey.class) || field.isAnnotatedWith(Id.class)));
    }
}
