package io.bailiwick.bootstrap;

import io.quarkus.logging.Log;
import io.quarkus.runtime.QuarkusApplication;

/** The run that only migrates: what there is to do is done by the time it runs. */
class MigrateOnly implements QuarkusApplication {

    /** Set for that run, so that nothing asks for what it does not need. */
    static final String PROPERTY = "bailiwick.migrate-only";

    static void prepare(LaunchSettings settings) {
        System.setProperty(PROPERTY, "true");
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.management.host-enabled", "false");
        settings.set("bailiwick.base-url", "http://localhost");
    }

    @Override
    public int run(String... arguments) {
        Log.info("The schema is up to date");
        return 0;
    }
}
