package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.Permission;
import io.bailiwick.tenant.LockoutDefaultsService;
import io.bailiwick.tenant.LockoutSetting;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** contracts/hdp.md, section 7: the limits 2 to 4 are what the system tenant says of lockout. */
@Authenticated
@Path(HdpSystemLimitResource.PATH)
public class HdpSystemLimitResource {

    static final String PATH = HdpLimitResource.PATH + "/system";

    record Item(int id, long value) {}

    record Limits(List<Item> limits) {}

    private final LockoutDefaultsService lockout;
    private final CurrentCaller current;

    HdpSystemLimitResource(LockoutDefaultsService lockout, CurrentCaller current) {
        this.lockout = lockout;
        this.current = current;
    }

    @GET
    public Limits list() {
        return new Limits(lockout.get(current.get()).entrySet().stream()
                .map(said -> new Item(HdpLimit.of(said.getKey()).id(), said.getValue()))
                .sorted((left, right) -> Integer.compare(left.id(), right.id()))
                .toList());
    }

    @GET
    @Path("/{id}")
    public HdpLimitValue get(long id) {
        return new HdpLimitValue(said(current.get(), id));
    }

    @POST
    @Path("/{id}")
    public RestResponse<HdpLimitValue> create(long id, @NotNull HdpLimitValue request) {
        return ResponseBuilder.<HdpLimitValue>created(URI.create(PATH + "/" + id))
                .entity(set(id, request))
                .build();
    }

    @PUT
    @Path("/{id}")
    public HdpLimitValue replace(long id, @NotNull HdpLimitValue request) {
        return set(id, request);
    }

    @DELETE
    @Path("/{id}")
    public void delete(long id) {
        Caller caller = current.get();
        LockoutSetting setting = settable(caller, id);
        said(caller, id);
        lockout.unset(caller, setting);
    }

    private HdpLimitValue set(long id, HdpLimitValue request) {
        Caller caller = current.get();
        LockoutSetting setting = settable(caller, id);
        long value = Input.required("value", request.value());
        if (value < setting.least() || value > setting.most()) {
            throw new LimitOutOfRangeException(setting);
        }
        lockout.set(caller, setting, value);
        return new HdpLimitValue(value);
    }

    private long said(Caller caller, long id) {
        return HdpLimit.setting(id).map(lockout.get(caller)::get).orElseThrow(() -> new LimitNotSetException(id));
    }

    private static LockoutSetting settable(Caller caller, long id) {
        caller.require(Permission.LIMITS);
        return HdpLimit.setting(id).orElseThrow(NotServedException::dataSources);
    }
}
