package io.bailiwick.login;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

@ConfigMapping(prefix = "bailiwick")
interface LoginConfig {

    /** Host names under which clients reach one tenant each: name to key. */
    Map<String, String> tenantHosts();
}
