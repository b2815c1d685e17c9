package io.bailiwick.directory;

/** One directory, its servers behind it. Safe for many threads; nobody is contacted before the first call. */
public interface Directory extends AutoCloseable {

    BindResult authenticate(String loginName, String password);

    /**
     * The same, and who that is as far as the directory tells. The login name is that of the entry where people are searched,
     * and null where their names are made from what they type.
     */
    default BindResult identify(String loginName, String password) {
        return authenticate(loginName, password);
    }

    @Override
    void close();
}
