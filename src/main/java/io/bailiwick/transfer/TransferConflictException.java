package io.bailiwick.transfer;

import io.bailiwick.kernel.IdentityException;

/** Things are not as they must be for what is wanted. */
public final class TransferConflictException extends IdentityException {

    private TransferConflictException(String code, String message) {
        super(Kind.CONFLICT, code, message);
    }

    static TransferConflictException tooMany(int most) {
        return new TransferConflictException(
                "too_many_transfers",
                "The tenant has %d exports and imports already that were not removed: remove one first"
                        .formatted(most));
    }

    static TransferConflictException notReady() {
        return new TransferConflictException("export_not_ready", "The export is not done yet, or did not succeed");
    }

    static TransferConflictException started() {
        return new TransferConflictException("import_started", "The import has been started already");
    }

    static TransferConflictException settingsExist() {
        return new TransferConflictException("settings_exist", "The tenant has settings of its own already");
    }

    static TransferConflictException incomplete(int missing) {
        return new TransferConflictException("import_incomplete", "Part %d has not been uploaded".formatted(missing));
    }
}
