package io.bailiwick.http;

import io.bailiwick.kernel.InvalidInputException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A mistyped filter must not silently become none: the native API refuses parameters that it does not know. */
@Singleton
class UnknownParameters {

    private static final String NATIVE = "/api/v1/";

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo resource) {
        if (!request.getUriInfo().getPath().startsWith(NATIVE)) {
            return;
        }
        Set<String> given = request.getUriInfo().getQueryParameters().keySet();
        if (given.isEmpty()) {
            return;
        }
        Set<String> known = known(resource.getResourceMethod());
        given.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw InvalidInputException.unknownParameter(name);
        });
    }

    private static Set<String> known(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RestQuery.class))
                .map(UnknownParameters::nameOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String nameOf(Parameter parameter) {
        String name = parameter.getAnnotation(RestQuery.class).value();
        return name.isEmpty() ? parameter.getName() : name;
    }
}
