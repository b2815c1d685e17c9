package io.bailiwick.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What operations are told beside a body. */
final class Parameters {

    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    private Parameters() {}

    static void describe(Descriptions descriptions, String operationName, String path, Operation operation) {
        List<Parameter> all = new ArrayList<>(of(operation));
        IN_PATH.matcher(path)
                .results()
                .map(match -> match.group(1))
                .filter(name -> all.stream().noneMatch(parameter -> name.equals(parameter.getName())))
                .map(Parameters::unread)
                .toList()
                .forEach(all::add);
        for (Parameter parameter : all) {
            descriptions.ofParameter(operationName, parameter.getName()).ifPresent(parameter::setDescription);
        }
        operation.setParameters(all.isEmpty() ? null : all);
    }

    static boolean has(Operation operation, String name) {
        return of(operation).stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static List<Parameter> of(Operation operation) {
        return Objects.requireNonNullElse(operation.getParameters(), List.of());
    }

    /** A part of the path that may be anything, since nobody reads it. */
    private static Parameter unread(String name) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.PATH)
                .required(true)
                .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)));
    }
}
