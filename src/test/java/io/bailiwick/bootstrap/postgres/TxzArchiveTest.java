package io.bailiwick.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class TxzArchiveTest {

    @TempDir
    Path temporary;

    @Test
    void unpacksFilesLinksAndModes() throws IOException {
        TarArchiveEntry program = file("bin/program");
        program.setMode(0755);

        Path folder = unpack(program, file("lib/deep/library.so.1"), link("lib/library.so", "deep/library.so.1"));

        assertThat(folder.resolve("bin/program")).hasContent("bin/program").isExecutable();
        assertThat(folder.resolve("lib/library.so")).isSymbolicLink().hasContent("lib/deep/library.so.1");
        assertThat(Files.getPosixFilePermissions(folder.resolve("lib/library.so")))
                .doesNotContain(PosixFilePermission.OWNER_EXECUTE);
    }

    @Test
    void refusesEntriesThatLeaveTheFolder() {
        refuses("leaves its folder", file("../evil"));
        refuses("leaves its folder", file("bin/../../evil"));
        refuses("leaves its folder", absolute("/evil"));
        refuses("leaves its folder", link("link", ".."));
        refuses("leaves its folder", link("link", "/etc/passwd"));
        refuses("leaves its folder", link("bin/link", "../../evil"));
        assertThat(temporary.resolve("evil")).doesNotExist();
    }

    @Test
    void refusesEntriesThatGoThroughALink() {
        refuses("goes through a link", link("here", "."), link("here/here/out", "../.."));
        refuses("goes through a link", link("here", "."), file("here/file"));
    }

    @Test
    void refusesSpecialFiles() {
        refuses("special file", new TarArchiveEntry("pipe", TarConstants.LF_FIFO));
        TarArchiveEntry hardLink = new TarArchiveEntry("hard", TarConstants.LF_LINK);
        hardLink.setLinkName("/etc/passwd");
        refuses("special file", hardLink);
    }

    private void refuses(String reason, TarArchiveEntry... entries) {
        assertThatThrownBy(() -> unpack(entries))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(reason);
    }

    private Path unpack(TarArchiveEntry... entries) throws IOException {
        Path folder = Files.createTempDirectory(temporary, "unpacked");
        TxzArchive.unpack(new ByteArrayInputStream(txz(entries)), folder);
        return folder;
    }

    private static byte[] txz(TarArchiveEntry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options()))) {
            for (TarArchiveEntry entry : entries) {
                byte[] content = entry.getLinkFlag() == TarConstants.LF_NORMAL ? content(entry) : new byte[0];
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] content(TarArchiveEntry entry) {
        return entry.getName().getBytes(StandardCharsets.UTF_8);
    }

    private static TarArchiveEntry file(String name) {
        return new TarArchiveEntry(name);
    }

    private static TarArchiveEntry absolute(String name) {
        return new TarArchiveEntry(name, true);
    }

    private static TarArchiveEntry link(String name, String target) {
        TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        link.setLinkName(target);
        return link;
    }
}
