package io.bailiwick.transfer;

import io.bailiwick.kernel.IdentityException;
import java.util.UUID;

public final class TransferNotFoundException extends IdentityException {

    private TransferNotFoundException(String code, String message, UUID id) {
        super(Kind.NOT_FOUND, code, message, id);
    }

    static TransferNotFoundException ofExport(UUID id) {
        return new TransferNotFoundException(
                "export_not_found", "There is no export with the id %s, or no more".formatted(id), id);
    }

    static TransferNotFoundException ofImport(UUID id) {
        return new TransferNotFoundException(
                "import_not_found", "There is no import with the id %s, or no more".formatted(id), id);
    }
}
