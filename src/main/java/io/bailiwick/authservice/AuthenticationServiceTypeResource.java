package io.bailiwick.authservice;

import io.bailiwick.http.CurrentCaller;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** What kinds of authentication service there are, and what each is told. */
@Authenticated
@Path("/api/v1/authentication-service-types")
public class AuthenticationServiceTypeResource {

    /** A kind of service, with the attributes that services of it can have. */
    record Type(int id, String name, String description, boolean registrable, List<AuthTypeAttribute> attributes) {

        static Type of(AuthType type) {
            return new Type(type.id(), type.displayName(), type.description(), type.isRegistrable(), type.attributes());
        }
    }

    private final AuthServiceCatalogueService catalogue;
    private final CurrentCaller current;

    AuthenticationServiceTypeResource(AuthServiceCatalogueService catalogue, CurrentCaller current) {
        this.catalogue = catalogue;
        this.current = current;
    }

    @GET
    public List<Type> list() {
        return catalogue.types(current.get()).stream().map(Type::of).toList();
    }
}
