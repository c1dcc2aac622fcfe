package org.sekisho.reading.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.extraction.parser.ForkedExtractor;

/** Versions of a filing that bring some of its parts only: the others stand as they were. */
class LeftOutPartsTests {

    private static final String DESCRIBED = "The resonator is cooled by helium and hung on a wire of steel.";

    @Test
    void areReadInTheVersionBeforeWhereClaimsAloneWereAmended() throws Exception {
        ReadFiling read = read(
                Map.of("claims.docx", WrittenDocuments.docx("1. A resonator on a thread.", "2. One of claim 1.")),
                Map.of(
                        "filing.yml", "filed: 2026-10-01\n".getBytes(UTF_8),
                        "specification.txt", DESCRIBED.getBytes(UTF_8),
                        "claims-1.txt", "1. A resonator.\n2. One of claim 1.\n3. One of claim 2.\n".getBytes(UTF_8)));

        assertThat(words(read)).contains(DESCRIBED).noneMatch(words -> words.contains("claim 2"));
        assertThat(read.filing().claims()).hasSize(2);
        assertThat(read.filing().bibliography().dates().filed()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void areReadInVersionsFurtherBack() throws Exception {
        ReadFiling read = read(
                Map.of("claims-3.txt", "1. A resonator on a thread.".getBytes(UTF_8)),
                Map.of("claims-2.txt", "1. A resonator on a rope.".getBytes(UTF_8)),
                Map.of("specification.txt", DESCRIBED.getBytes(UTF_8)));

        assertThat(words(read)).contains(DESCRIBED).noneMatch(words -> words.contains("rope"));
    }

    @Test
    void areUnreadWhereTheyWereUnreadBefore() throws Exception {
        byte[] scanned =
                WrittenDocuments.pdf(List.of(List.of(new WrittenDocuments.Print(72, 72, DESCRIBED)), List.of()));

        ReadFiling read = read(
                Map.of("claims.txt", "1. A resonator on a thread.".getBytes(UTF_8)),
                Map.of("specification.pdf", scanned));

        assertThat(read.unread()).extracting(UnreadPart::reason).containsExactly(UnreadReason.NO_TEXT);
    }

    @Test
    void areNoneOfAVersionThatBringsAll() throws Exception {
        ReadFiling read = read(
                Map.of(
                        "claims.txt", "1. A resonator on a thread.".getBytes(UTF_8),
                        "specification.txt", "The resonator is cooled by neon and hung on a thread.".getBytes(UTF_8)),
                Map.of("specification-1.txt", DESCRIBED.getBytes(UTF_8)));

        assertThat(words(read)).doesNotContain(DESCRIBED);
    }

    @Test
    void keepAskingForTheReviewThatWasAskedFor() {
        ReadFiling read = read(
                Map.of("claims.txt", "1. A resonator on a thread.".getBytes(UTF_8)),
                Map.of("request.xml", """
                        <pat-etc xmlns="http://www.jpo.go.jp"><etcetera-a918><opinion-contents-article><p>It is secret.</p>
                        </opinion-contents-article></etcetera-a918></pat-etc>""".getBytes(UTF_8)));

        assertThat(words(read)).contains("It is secret.");
        assertThat(read.filing().bibliography().declaration()).isNotNull();
    }

    private static List<String> words(ReadFiling read) {
        return read.filing().text().stream().map(TextBlock::words).toList();
    }

    /** @param versions the newest first; no two documents of the same name */
    @SafeVarargs
    private static ReadFiling read(Map<String, byte[]>... versions) {
        Map<String, byte[]> all = new HashMap<>();
        List.of(versions).forEach(all::putAll);
        List<RegisteredFiling> registered = List.of(versions).stream()
                .map(documents -> FilingReaders.registered(documents, true))
                .toList();
        return FilingReaders.of(
                        all,
                        ForkedExtractor.shared(),
                        ForkedExtractor.sharedSettings(),
                        version -> version.map(registered::indexOf)
                                .filter(place -> place + 1 < registered.size())
                                .map(place -> registered.get(place + 1)))
                .read(registered.get(0));
    }
}
