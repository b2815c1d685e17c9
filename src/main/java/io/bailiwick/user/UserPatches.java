package io.bailiwick.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.http.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;

/** Merge patches of accounts: what they may name is what the native API lets clients write. */
@ApplicationScoped
public class UserPatches {

    private final MergePatch patches;

    UserPatches(MergePatch patches) {
        this.patches = patches;
    }

    public UnaryOperator<UserContent> of(ObjectNode patch) {
        return content ->
                patches.apply(UserBody.of(content), patch, UserBody.class).toContent();
    }
}
