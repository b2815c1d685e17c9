package io.bailiwick.transfer;

import io.bailiwick.kernel.UpkeepDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

/** Removes what nobody came for. */
@ApplicationScoped
class TransferUpkeep {

    private final Transfers transfers;

    TransferUpkeep(Transfers transfers) {
        this.transfers = transfers;
    }

    void remove(@ObservesAsync UpkeepDue event) {
        transfers.removeExpired();
    }
}
