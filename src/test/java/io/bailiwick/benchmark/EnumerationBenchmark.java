package io.bailiwick.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.bootstrap.ExternalDatabase;
import io.bailiwick.bootstrap.ExternalPostgres;
import io.bailiwick.directory.TestDirectory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the time of a refusal tells of an account: each kind of refusal in turn, over and over. */
@ExtendWith(ExternalPostgres.class)
class EnumerationBenchmark {

    private static final int WARM_UP = 200;
    private static final int TRIES = 1_000;

    /** Fewer failures than lock an account. */
    private static final int TRIES_AT_ONE = 4;

    private static final int ACCOUNTS = (WARM_UP + TRIES) / TRIES_AT_ONE;
    private static final int LONG = 2_000;

    private static final Pattern HASH = Pattern.compile("m=(\\d+),t=(\\d+),p=(\\d+)");

    /** Somebody's name and password. */
    private record Login(String name, String password) {}

    @Test
    void comparesRefusals(@TempDir Path folder, ExternalDatabase database) throws Exception {
        try (TestDirectory directory = TestDirectory.plain();
                BenchmarkedService service = BenchmarkedService.start(
                        folder, database.migratingService().with("BAILIWICK_LOGIN_FAILURES_PER_SOURCE", "1000000"))) {
            prepare(service, database, directory);
            System.out.printf("a bare hash: median %.2f ms%n", hash(database));
            compare(service, internal());
            compare(service, ofDirectory());
        }
    }

    private static Map<String, IntFunction<Login>> internal() {
        Map<String, IntFunction<Login>> kinds = new LinkedHashMap<>();
        kinds.put("wrong password", number -> new Login("wrong-" + number / TRIES_AT_ONE, "wrong-" + number));
        kinds.put("unknown name", number -> new Login("nobody-" + number, "wrong-" + number));
        kinds.put("locked by an administrator", number -> new Login("locked", "wrong-" + number));
        kinds.put("locked out", number -> new Login("locked-out", "wrong-" + number));
        kinds.put("inactive", number -> new Login("inactive", "wrong-" + number));
        kinds.put(
                "expired temporary password",
                number -> new Login("expired-" + number / TRIES_AT_ONE, "wrong-" + number));
        kinds.put("over-long password", number -> new Login("wrong-" + number / TRIES_AT_ONE, "x".repeat(LONG)));
        kinds.put("empty password", number -> new Login("wrong-" + number / TRIES_AT_ONE, ""));
        return kinds;
    }

    private static Map<String, IntFunction<Login>> ofDirectory() {
        Map<String, IntFunction<Login>> kinds = new LinkedHashMap<>();
        kinds.put("wrong password", number -> new Login("d-wrong-" + number / TRIES_AT_ONE, "wrong-" + number));
        kinds.put("not in the directory", number -> new Login("d-gone-" + number / TRIES_AT_ONE, "wrong-" + number));
        kinds.put("locked by an administrator", number -> new Login("d-locked", "wrong-" + number));
        kinds.put("locked out", number -> new Login("d-locked-out", "wrong-" + number));
        kinds.put("inactive", number -> new Login("d-inactive", "wrong-" + number));
        kinds.put("over-long password", number -> new Login("d-wrong-" + number / TRIES_AT_ONE, "x".repeat(LONG)));
        kinds.put("empty password", number -> new Login("d-wrong-" + number / TRIES_AT_ONE, ""));
        return kinds;
    }

    private static void compare(BenchmarkedService service, Map<String, IntFunction<Login>> kinds) {
        Map<String, Samples> samples = new LinkedHashMap<>();
        for (int number = 0; number < WARM_UP + TRIES; number++) {
            for (Map.Entry<String, IntFunction<Login>> kind : kinds.entrySet()) {
                Login login = kind.getValue().apply(number);
                Samples taken = number < WARM_UP
                        ? new Samples()
                        : samples.computeIfAbsent(kind.getKey(), name -> new Samples());
                taken.time(() -> assertThat(service.logIn("crowd", login.name(), login.password()))
                        .as(login.name())
                        .isEqualTo(401));
            }
        }
        samples.forEach((kind, taken) -> System.out.printf("%s: %s%n", kind, taken.result()));
    }

    private static void prepare(BenchmarkedService service, ExternalDatabase database, TestDirectory directory)
            throws Exception {
        service.post("/api/v1/tenants", "{\"name\":\"crowd\",\"key\":\"crowd\"}");
        service.patch("/api/v1/tenants/crowd/settings", "{\"lockout\":{\"period\":\"PT1H\"}}");
        String created = service.post("/api/v1/tenants/crowd/authentication-services", """
                {"name":"directory","authTypeId":3,"attributes":{"targetUrl":"%s",
                 "securityAuthentication":"simple","securityPrincipal":"uid=%%LOGINNAME%%,ou=people,dc=example,dc=com"}}""".formatted(directory.url()));
        String registered = created.replaceFirst("(?s).*?\"id\":(\\d+).*", "$1");
        for (int number = 0; number < ACCOUNTS; number++) {
            user(service, "wrong-" + number, "", "");
            user(service, "expired-" + number, "", "");
            user(service, "d-wrong-" + number, "", registered);
            user(service, "d-gone-" + number, "", registered);
            directory.person("d-wrong-" + number, "right");
        }
        for (String prefix : new String[] {"", "d-"}) {
            String at = prefix.isEmpty() ? "" : registered;
            user(service, prefix + "locked", "\"statusInfo\":{\"status\":1,\"accountLocked\":true},", at);
            user(service, prefix + "inactive", "\"statusInfo\":{\"status\":0},", at);
            user(service, prefix + "locked-out", "", at);
        }
        for (String name : new String[] {"d-locked", "d-inactive", "d-locked-out"}) {
            directory.person(name, "right");
        }
        for (int failure = 0; failure < 5; failure++) {
            service.logIn("crowd", "locked-out", "failure-" + failure);
            service.logIn("crowd", "d-locked-out", "failure-" + failure);
        }
        database.execute(
                "update app_user set password_status = 2, password_accepted_until = now() - interval '1 day'"
                        + " where user_name like 'expired-%'",
                "vacuum analyze");
    }

    private static void user(BenchmarkedService service, String name, String more, String directory) {
        String login = directory.isEmpty()
                ? "\"passwordInfo\":{\"password\":\"correct horse battery\"}"
                : "\"authenticationInfo\":{\"authUsers\":[{\"authUserName\":\"%s\",\"authServiceId\":%s}]}"
                        .formatted(name, directory);
        service.post("/api/v1/tenants/crowd/users", "{\"userName\":\"%s\",%s%s}".formatted(name, more, login));
    }

    /** In milliseconds, with the parameters of the stored hashes. */
    private static double hash(ExternalDatabase database) {
        Matcher stored = HASH.matcher(database.text("select password_hash from app_user where user_name = 'wrong-0'"));
        assertThat(stored.find()).isTrue();
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(Integer.parseInt(stored.group(1)))
                .withIterations(Integer.parseInt(stored.group(2)))
                .withParallelism(Integer.parseInt(stored.group(3)))
                .withSalt(new byte[16])
                .build();
        Samples samples = new Samples();
        for (int number = 0; number < WARM_UP; number++) {
            hash(parameters);
        }
        for (int number = 0; number < WARM_UP; number++) {
            samples.time(() -> hash(parameters));
        }
        return samples.result().median();
    }

    private static void hash(Argon2Parameters parameters) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        generator.generateBytes("correct horse battery".getBytes(StandardCharsets.UTF_8), new byte[32]);
    }
}
