package io.bailiwick.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One JSON object a line, in one pass and without ever holding them all. A line that can't be read is a line all the same:
 * the next one may be better. Empty lines are passed over.
 */
final class NdjsonSource implements Closeable {

    /** In bytes. */
    static final int LONGEST = 64 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream input;
    private final ObjectMapper json;
    private long number;
    private boolean ended;

    NdjsonSource(InputStream input, ObjectMapper json) {
        this.input = new BufferedInputStream(input, LONGEST);
        this.json = json;
    }

    /** Goes behind the line with that number, without looking at what it passes. */
    void skipTo(long line) throws IOException {
        while (number < line && !ended) {
            readLine();
        }
    }

    /** The next lines; fewer at the end, and none behind it. */
    List<SourceLine> next(int most) throws IOException {
        List<SourceLine> lines = new ArrayList<>();
        while (lines.size() < most && !ended) {
            ByteArrayOutputStream line = readLine();
            if (line.size() > 0) {
                add(line.toByteArray(), lines);
            }
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    /** Of a line that is too long only as much as tells that it is. */
    private ByteArrayOutputStream readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = input.read();
        while (next >= 0 && next != '\n') {
            if (line.size() <= LONGEST) {
                line.write(next);
            }
            next = input.read();
        }
        ended = next < 0;
        number++;
        return line;
    }

    private void add(byte[] line, List<SourceLine> lines) {
        try {
            String text = text(line);
            if (!text.isBlank()) {
                lines.add(SourceLine.of(number, read(text)));
            }
        } catch (InvalidLineException e) {
            lines.add(SourceLine.unreadable(number, e));
        }
    }

    private String text(byte[] line) {
        if (line.length > LONGEST) {
            throw new InvalidLineException("line_too_long", "The line has more than %d bytes".formatted(LONGEST));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            return number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidLineException("invalid_text", "The line is not UTF-8");
        }
    }

    private ObjectNode read(String text) {
        try {
            if (json.readTree(text) instanceof ObjectNode object) {
                return object;
            }
            throw new InvalidLineException("invalid_json", "The line is no JSON object");
        } catch (JsonProcessingException e) {
            throw InvalidLineException.of(e);
        }
    }
}
