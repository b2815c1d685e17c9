package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Permission;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;

/** contracts/hdp.md, section 7: which limits there are. */
@Authenticated
@Path(HdpLimitResource.PATH)
public class HdpLimitResource {

    static final String PATH = "/api/admin/limits";

    record Limits(List<HdpLimit.Item> limits) {}

    private final CurrentCaller current;

    HdpLimitResource(CurrentCaller current) {
        this.current = current;
    }

    @GET
    public Limits list() {
        current.get().require(Permission.LIMITS);
        return new Limits(Arrays.stream(HdpLimit.values()).map(HdpLimit::item).toList());
    }
}
