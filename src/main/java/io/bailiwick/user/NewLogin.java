package io.bailiwick.user;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One of the logins of a new account, counted from 0. */
record NewLogin(long user, int position, Login login) {

    String key() {
        return login.key();
    }

    static List<NewLogin> of(Map<Long, List<Login>> loginsByUser) {
        List<NewLogin> all = new ArrayList<>();
        loginsByUser.forEach((user, logins) -> {
            for (int position = 0; position < logins.size(); position++) {
                all.add(new NewLogin(user, position, logins.get(position)));
            }
        });
        return all;
    }

    /** The names that they claim, each once whatever its services, in the order in which everybody claims names. */
    static List<NewLogin> claimsOf(List<NewLogin> logins) {
        Map<String, NewLogin> claims = new TreeMap<>(Comparator.naturalOrder());
        logins.stream().filter(each -> !each.login().isWildcard()).forEach(each -> claims.put(each.key(), each));
        return List.copyOf(claims.values());
    }
}
