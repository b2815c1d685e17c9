package io.bailiwick.directory;

/** For tests in other packages: the constructor is CDI's. */
public final class TestDirectories {

    private TestDirectories() {}

    public static Directories over(DirectoryFactory factory, DirectoryConfig config) {
        return new Directories(factory, config);
    }
}
