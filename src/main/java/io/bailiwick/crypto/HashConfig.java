package io.bailiwick.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Argon2id: 7 MiB, t=5, p=1 equals OWASP's 19 MiB, t=2, p=1. */
@ConfigMapping(prefix = "bailiwick.password-hash")
public interface HashConfig {

    /** In KiB. */
    @WithDefault("7168")
    int memory();

    @WithDefault("5")
    int iterations();

    @WithDefault("1")
    int parallelism();

    /**
     * In KiB: what hashes made elsewhere may take together beyond what ours take, and so the most that one to be imported may
     * need. It is memory of the heap.
     */
    @WithDefault("65536")
    int importedMemory();

    /** How many hashes may wait for a core before more are refused. */
    @WithDefault("128")
    int queue();

    /** How long one hash may wait for a core. */
    @WithDefault("PT5S")
    Duration patience();
}
