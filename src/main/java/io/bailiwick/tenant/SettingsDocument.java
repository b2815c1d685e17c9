package io.bailiwick.tenant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.http.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import org.jspecify.annotations.Nullable;

/** What a tenant says itself, as JSON: an object that holds some of the properties of {@link TenantSettings}. */
@ApplicationScoped
class SettingsDocument {

    private final ObjectMapper json;

    SettingsDocument(ObjectMapper json) {
        this.json = json;
    }

    /** The settings that hold where the system tenant and the tenant say these things themselves. */
    TenantSettings effective(@Nullable String ofSystem, @Nullable String own) {
        try {
            return json.treeToValue(
                    MergePatch.merged(MergePatch.merged(builtIn(), tree(ofSystem)), tree(own)), TenantSettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored settings can't be read", e);
        }
    }

    /** The document after a merge patch. What the patch sets to null is no longer said. Refuses what makes no sense. */
    String patched(@Nullable String ofSystem, @Nullable String own, ObjectNode patch) {
        ObjectNode said = MergePatch.merged(tree(own), patch);
        ObjectNode whole = MergePatch.merged(MergePatch.merged(builtIn(), tree(ofSystem)), said);
        try {
            SettingsRules.check(json.treeToValue(whole, TenantSettings.class));
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
        return said.toString();
    }

    private ObjectNode builtIn() {
        return json.valueToTree(TenantSettings.BUILT_IN);
    }

    ObjectNode tree(@Nullable String document) {
        try {
            return document == null ? json.createObjectNode() : json.readValue(document, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored settings can't be read", e);
        }
    }
}
