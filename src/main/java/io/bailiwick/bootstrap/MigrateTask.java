package io.bailiwick.bootstrap;

import io.quarkus.logging.Log;
import io.quarkus.runtime.QuarkusApplication;

/** The run that only migrates: what there is to do is done by the time it runs. */
class MigrateTask implements QuarkusApplication {

    @Override
    public int run(String... arguments) {
        Log.info("The schema is up to date");
        return 0;
    }
}
