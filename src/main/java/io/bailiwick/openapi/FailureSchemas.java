package io.bailiwick.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What failures look like in each family. */
final class FailureSchemas {

    private FailureSchemas() {}

    static void addTo(Components components) {
        components.addSchema("Problem", problem());
        components.addSchema("HdpFailure", object().addProperty("error", hdpError()));
        components.addSchema("AtScaleFailure", atScale());
    }

    private static Schema problem() {
        return object().description("RFC 9457; code is stable, detail is for people.")
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", number())
                .addProperty("code", text())
                .addProperty("detail", text());
    }

    private static Schema hdpError() {
        return object().addProperty("code", number())
                .addProperty("message", object().addProperty("lang", text()).addProperty("value", text()));
    }

    private static Schema atScale() {
        return object().addProperty(
                        "status", object().addProperty("i18n_message", text()).addProperty("message", text()))
                .addProperty("response", object().addProperty("error", text()));
    }

    private static Schema object() {
        return OASFactory.createSchema().type(List.of(SchemaType.OBJECT));
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }

    private static Schema number() {
        return OASFactory.createSchema().type(List.of(SchemaType.INTEGER));
    }
}
