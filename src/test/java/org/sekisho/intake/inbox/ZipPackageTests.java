package org.sekisho.intake.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.intake.inbox.PackageFolder.PackageFile;
import org.sekisho.intake.inbox.ZipPackage.DamagedZipException;
import org.sekisho.intake.inbox.ZipPackage.ZipLimits;
import org.springframework.util.unit.DataSize;

class ZipPackageTests {

    private static final String APPLE_DOUBLE = "\0\5\u0016\7\0\2\0\0Mac OS X        \0\2\0\0\0\11";

    private static final ZipLimits LIMITS = new ZipLimits(200, DataSize.ofMegabytes(16), 1000, 50);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".claims.txt",
                "__MACOSX/claims.txt",
                "__MACOSX/._claims.txt",
                ".a/b/claims.txt",
                "a/.b/c",
                "..txt"
            })
    void takesAnEntryForADocumentWhateverItsNameHides(String name) throws Exception {
        assertThat(documentsIn("claims.pdf", "The lid.", name, "The hinge of the lid."))
                .contains(name)
                .hasSize(2);
    }

    /** A name with a slash at its end is a folder's; what has content is a file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "annex.txt/",
                "annex.txt//",
                "annex.txt\\\\",
                "a/annex.txt/",
                ".annex.txt/",
                "__MACOSX/annex.txt/"
            })
    void takesWhatHasContentForAFileThoughItIsNamedLikeAFolder(String name) throws Exception {
        assertThat(documentsIn("claims.pdf", "The lid.", name, "The hinge of the lid.", "b/", ""))
                .contains(name.replaceAll("[/\\\\]+$", ""))
                .hasSize(2);
    }

    /** Nothing is left of such a name, and what it names must not be left out for that. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "//", "\\\\", "/annex.txt"})
    void isRefusedWithAFileOfNoName(String name) {
        assertThatExceptionOfType(DamagedZipException.class)
                .isThrownBy(() -> documentsIn("claims.pdf", "The lid.", name, "The hinge of the lid."));
    }

    @Test
    void leavesOutWhatFinderLeavesAndNothingThatOnlyBeginsLikeIt() throws Exception {
        assertThat(documentsIn(
                        "claims.pdf", "The lid.",
                        "__MACOSX/._claims.pdf", APPLE_DOUBLE + "com.apple.quarantine",
                        ".DS_Store", "\0\0\0\1Bud1\0\0\10",
                        "__MACOSX/._other.pdf", APPLE_DOUBLE + "The lid of the box is held by a hinge.",
                        ".kanji", APPLE_DOUBLE + "箱の蓋は蝶番により保持される。"))
                .containsExactlyInAnyOrder("claims.pdf", "__MACOSX/._other.pdf", ".kanji");
    }

    @Test
    void isADocumentOnlyWithTheEntriesThatMakeItOne() throws Exception {
        assertThat(isDocument("mimetype", "application/vnd.oasis.opendocument.text", "claims.pdf", "x"))
                .isFalse();
        assertThat(isDocument("[Content_Types].xml", "<Types/>", "claims.pdf", "x"))
                .isFalse();
        assertThat(isDocument("mimetype", "x", "META-INF/manifest.xml", "x", "content.xml", "x"))
                .isTrue();
        assertThat(isDocument("[Content_Types].xml", "x", "_rels/.rels", "x")).isTrue();
    }

    /** Before the entries, between them and behind them; a directory of fewer entries than there are does the same. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void isRefusedWithBytesThatBelongToNoEntry(int place) throws Exception {
        byte[] one = zipped("claims.pdf", "The lid.", "specification.pdf", "The hinge.");
        byte[] hidden =
                zipped("annex.txt", "The lid of the box is held by a hinge, and that hinge is held by a screw.");
        int directory = new String(one, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        byte[] whole = switch (place) {
            case 0 -> joined(hidden, one);
            case 1 -> joined(Arrays.copyOf(one, directory), hidden, Arrays.copyOfRange(one, directory, one.length));
            default -> joined(one, hidden, one);
        };
        Files.write(folder.resolve("a.zip"), whole);
        try (Spool spool = new Spool(folder, DataSize.ofMegabytes(1), () -> false)) {
            assertThatExceptionOfType(DamagedZipException.class)
                    .isThrownBy(() -> ZipPackage.open(file(), spool, LIMITS, null));
        }
    }

    @Test
    void isRefusedWithAnEntryThatIsSaidToBeLongerThanTheZip() throws Exception {
        byte[] zip = zipped("claims.pdf", "The lid.");
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        zip[directory + 22] = 1; // 64 KB more
        Files.write(folder.resolve("a.zip"), zip);
        try (Spool spool = new Spool(folder, DataSize.ofMegabytes(1), () -> false)) {
            assertThatExceptionOfType(DamagedZipException.class)
                    .isThrownBy(() -> ZipPackage.open(file(), spool, LIMITS, null));
        }
    }

    private boolean isDocument(String... entries) throws IOException {
        try (Spool spool = new Spool(folder, DataSize.ofMegabytes(1), () -> false);
                ZipPackage zip = open(spool, entries)) {
            return zip.isDocument();
        }
    }

    private List<String> documentsIn(String... entries) throws IOException {
        try (Spool spool = new Spool(folder, DataSize.ofMegabytes(1), () -> false);
                ZipPackage zip = open(spool, entries)) {
            List<String> found = new ArrayList<>();
            gather(zip.top(file()), "", found);
            return found;
        }
    }

    private static void gather(PackageFolder folder, String path, List<String> found) throws IOException {
        PackageFolder.Listing listing = folder.list();
        listing.files().forEach(file -> found.add(path + file.name()));
        for (PackageFolder below : listing.folders()) {
            gather(below, path + below.name() + "/", found);
        }
    }

    private ZipPackage open(Spool spool, String... entries) throws IOException {
        Files.write(folder.resolve("a.zip"), zipped(entries));
        return ZipPackage.open(file(), spool, LIMITS, null);
    }

    private static byte[] zipped(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    private PackageFile file() {
        return new DiskFolder.DiskFile(folder.resolve("a.zip"), "a.zip", "a.zip");
    }
}
