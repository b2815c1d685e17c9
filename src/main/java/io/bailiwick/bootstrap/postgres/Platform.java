package io.bailiwick.bootstrap.postgres;

import java.util.Locale;

/** An operating system and a processor, spelt as in the file names of the binaries. */
record Platform(String os, String arch) {

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String os, String arch) {
        return new Platform(
                switch (os) {
                    case "Mac OS X" -> "darwin";
                    default -> os.toLowerCase(Locale.ROOT);
                },
                switch (arch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64" -> "arm_64";
                    default -> arch;
                });
    }

    /** The resource that holds the binaries, if they are on the class path. */
    String archive() {
        return "/postgres-%s-%s.txz".formatted(os, arch);
    }

    @Override
    public String toString() {
        return os + "/" + arch;
    }
}
