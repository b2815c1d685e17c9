package io.bailiwick.transfer;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** The content of a transfer from its beginning to its end. Holds one chunk, and no connection between two. */
final class ChunkStream extends InputStream {

    private final Chunks chunks;
    private final Scopes scopes;
    private final TenantId tenant;
    private final UUID transfer;
    private final int last;
    private byte[] chunk = {};
    private int position;
    private int next;

    ChunkStream(Chunks chunks, Scopes scopes, TenantId tenant, UUID transfer, int last) {
        this.chunks = chunks;
        this.scopes = scopes;
        this.tenant = tenant;
        this.transfer = transfer;
        this.last = last;
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : chunk[next++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - next);
        System.arraycopy(chunk, next, target, offset, count);
        next += count;
        return count;
    }

    private boolean isAtEnd() throws IOException {
        while (next == chunk.length && position < last) {
            position++;
            next = 0;
            chunk = scopes.inTransaction(TenantScope.of(tenant), () -> chunks.get(tenant, transfer, position))
                    .orElseThrow(() -> new IOException("The content was removed meanwhile"));
        }
        return next == chunk.length;
    }
}
