package io.bailiwick.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * An export that is complete.
 *
 * @param bytes how long it is
 * @param stream the content from its beginning, chunk by chunk
 */
public record ExportContent(UUID export, long bytes, Supplier<InputStream> stream) {

    void writeTo(OutputStream output) throws IOException {
        try (InputStream content = stream.get()) {
            content.transferTo(output);
        }
    }
}
