package io.bailiwick.directory;

/** One directory, its servers behind it. Safe for many threads; nobody is contacted before the first call. */
public interface Directory extends AutoCloseable {

    BindResult authenticate(String loginName, String password);

    @Override
    void close();
}
