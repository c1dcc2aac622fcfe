package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sekisho.intake.filing.Section.ABSTRACT;
import static org.sekisho.intake.filing.Section.CLAIM;
import static org.sekisho.intake.filing.Section.DESCRIPTION;
import static org.sekisho.intake.filing.Section.GOVERNMENT_INTEREST;
import static org.sekisho.intake.filing.Section.TITLE;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.Recognised;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.extraction.ExtractedText.Page;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;

class SectionsByHeadingsTests {

    @Test
    void findsThePartsOfAnEnglishFilingByItsHeadings() {
        SectionsByHeadings.Found found = read(
                DocumentRole.UNSTATED,
                "COOLED RESONATOR",
                "STATEMENT REGARDING FEDERALLY SPONSORED RESEARCH",
                "Made with support under contract 12.",
                "BACKGROUND OF THE INVENTION",
                "[0001] Resonators are known.",
                "Detailed Description",
                "[0002] The resonator is cooled.",
                "What is claimed is:",
                "1. A resonator comprising a cooler.",
                "wherein the cooler is cold.",
                "2. The resonator of claim 1, wherein it is blue. 3. The resonator of claim 2, wherein it is red.",
                "ABSTRACT",
                "A resonator with a cooler.");

        assertThat(words(found, TITLE)).containsExactly("COOLED RESONATOR");
        assertThat(words(found, GOVERNMENT_INTEREST)).containsExactly("Made with support under contract 12.");
        assertThat(found.blocks())
                .filteredOn(block -> block.section() == DESCRIPTION)
                .extracting(TextBlock::heading, TextBlock::label, TextBlock::words)
                .containsExactly(
                        tuple("BACKGROUND OF THE INVENTION", "0001", "Resonators are known."),
                        tuple("Detailed Description", "0002", "The resonator is cooled."));
        assertThat(words(found, CLAIM))
                .hasSize(3)
                .first()
                .isEqualTo("A resonator comprising a cooler. wherein the cooler is cold.");
        assertThat(words(found, ABSTRACT)).containsExactly("A resonator with a cooler.");
        assertThat(found.claims())
                .containsExactly(new Claim(1, List.of()), new Claim(2, List.of(1)), new Claim(3, List.of(2)));
    }

    @Test
    void callsWhatItJoinsAsSureAsTheLeastSureOfIt() {
        var typed = new ExtractedText.Page(1, List.of(new ExtractedText.Paragraph(false, "It holds, at its upper")));
        var recognised = new ExtractedText.Page(
                2,
                List.of(
                        new ExtractedText.Paragraph(false, "end, a laser.", new Recognised(80)),
                        new ExtractedText.Paragraph(true, "Claims", new Recognised(95)),
                        new ExtractedText.Paragraph(false, "1. A laser with", new Recognised(90)),
                        new ExtractedText.Paragraph(false, "a mirror.", new Recognised(70))));

        assertThat(new SectionsByHeadings()
                        .in("a.pdf", DocumentRole.UNSTATED, new ExtractedText(List.of(typed, recognised)))
                        .blocks())
                .extracting(TextBlock::words, TextBlock::recognised)
                .containsExactly(
                        tuple("It holds, at its upper end, a laser.", new Recognised(80)),
                        tuple("A laser with a mirror.", new Recognised(70)));
    }

    @Test
    void findsThePartsOfAJapaneseFilingByItsBrackets() {
        SectionsByHeadings.Found found = read(
                DocumentRole.UNSTATED,
                "【書類名】明細書",
                "【発明の名称】共振器の冷却装置",
                "【技術分野】",
                "【０００１】本発明は冷却装置に関する。【０００２】共振器は公知である。",
                "【書類名】特許請求の範囲",
                "【請求項１】",
                "冷却器を備える共振器。",
                "【化１】",
                "【請求項２】請求項１に記載の共振器。",
                "【書類名】要約書",
                "【課題】よく冷やす。");

        assertThat(words(found, TITLE)).containsExactly("共振器の冷却装置");
        assertThat(found.blocks())
                .filteredOn(block -> block.section() == DESCRIPTION)
                .extracting(TextBlock::label)
                .containsExactly("0001", "0002");
        assertThat(words(found, CLAIM)).containsExactly("冷却器を備える共振器。【化１】", "請求項１に記載の共振器。");
        assertThat(found.claims()).containsExactly(new Claim(1, List.of()), new Claim(2, List.of(1)));
        assertThat(words(found, ABSTRACT)).containsExactly("よく冷やす。");
    }

    @Test
    void takesADocumentOfClaimsForClaimsToItsEnd() {
        SectionsByHeadings.Found found = read(
                DocumentRole.CLAIMS, "Patentansprüche", "1. Kühler.", "Beschreibung", "2. Kühler nach Anspruch 1.");

        assertThat(words(found, CLAIM)).containsExactly("Kühler. Beschreibung", "Kühler nach Anspruch 1.");
    }

    @Test
    void takesClaimsWithoutANumberForOneClaim() {
        assertThat(read(DocumentRole.CLAIMS, "A cooler that cools.").claims()).containsExactly(new Claim(1, List.of()));
    }

    @Test
    void joinsASentenceThatGoesOnWithTheNextPage() {
        ExtractedText text = new ExtractedText(List.of(
                new Page(1, List.of(new Paragraph(false, "The resonator is cooled by liquid"))),
                new Page(2, List.of(new Paragraph(false, "helium in a vessel.")))));

        assertThat(new SectionsByHeadings()
                        .in("a.pdf", DocumentRole.SPECIFICATION, text)
                        .blocks())
                .singleElement()
                .satisfies(block -> {
                    assertThat(block.words()).isEqualTo("The resonator is cooled by liquid helium in a vessel.");
                    assertThat(block.page()).isEqualTo(1);
                });
    }

    @Test
    void losesNoHeadingThatHasNothingBelowIt() {
        SectionsByHeadings.Found found = read(
                DocumentRole.SPECIFICATION,
                "First words of all.",
                "BACKGROUND",
                "RESONATORS OF METAL",
                "Text.",
                "SUMMARY");

        assertThat(found.blocks().stream().map(block -> block.heading() + "|" + block.words()))
                .containsExactly("|First words of all.", "BACKGROUND – RESONATORS OF METAL|Text.", "|SUMMARY");
    }

    private static SectionsByHeadings.Found read(DocumentRole role, String... paragraphs) {
        List<Paragraph> page = Stream.of(paragraphs)
                .map(words -> new Paragraph(Headings.looksLikeOne(words), words))
                .toList();
        return new SectionsByHeadings().in("filing.docx", role, new ExtractedText(List.of(new Page(0, page))));
    }

    private static List<String> words(SectionsByHeadings.Found found, Section section) {
        return found.blocks().stream()
                .filter(block -> block.section() == section)
                .map(TextBlock::words)
                .toList();
    }
}
