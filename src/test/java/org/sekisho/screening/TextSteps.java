package org.sekisho.screening;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.entity.EntityFinders;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.finding.matching.search.FoundWords;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.NameKey;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.JudgedText;
import org.sekisho.reading.extraction.MarkingSettings;
import org.sekisho.reading.extraction.Markings;
import org.sekisho.reading.extraction.PageQuality;
import org.sekisho.reading.extraction.PrintedLines;
import org.sekisho.reading.extraction.SectionsByHeadings;
import org.sekisho.reading.gazette.GazetteReader;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.PassageSplitter;

/** Every step that goes through a filing's text in this process, one behind the other. */
final class TextSteps {

    private final EntityFinder entities = EntityFinders.withoutModel();
    private final PageQuality quality = JudgedText.asTheProgramDoes();
    private final Markings markings = new Markings(new MarkingSettings(
            List.of("TOP SECRET", "NATO SECRET", "VS-NUR FÜR DEN DIENSTGEBRAUCH", "極秘"), List.of("SECRET", "秘")));
    private final GazetteReader gazettes = new GazetteReader();
    private final TechnologyMatcher matcher;
    private long evidence;

    TextSteps() {
        matcher = ScreeningLists.compile(
                new KeyTechnologyListReader()
                        .readAll(List.of(
                                Path.of("config/lists/jp-specified-fields.yml"),
                                Path.of("config/lists/focus-areas.yml"))),
                entities);
    }

    /** Takes the text through all steps: as a document's paragraphs, as an office's XML, as the name of a party. */
    void goThrough(String text) throws Exception {
        goThrough(DocumentRole.UNSTATED, PrintedLines.paragraphsOf(text));
        goThrough(DocumentRole.CLAIMS, List.of(text));
        screen(gazettes.read("pap.xml", new ByteArrayInputStream(papXml(text))));
        screen(withParty(text));
        evidence += NameKey.of(text).words().length();
    }

    private void goThrough(DocumentRole role, List<String> paragraphs) {
        ExtractedText extracted = new ExtractedText(List.of(new ExtractedText.Page(
                1,
                paragraphs.stream()
                        .map(words -> new ExtractedText.Paragraph(false, words))
                        .toList())));
        quality.verdicts("a.txt", extracted);
        markings.in(List.of(text(paragraphs)), List.of(paragraphs));
        SectionsByHeadings.Found found = new SectionsByHeadings().in("a.txt", role, extracted);
        screen(new Filing(null, Bibliography.UNKNOWN, found.blocks(), found.claims()));
    }

    private static String text(List<String> paragraphs) {
        return paragraphs.isEmpty() ? "" : paragraphs.get(0);
    }

    private void screen(Filing filing) {
        FilingText text = PassageSplitter.standard().split(filing);
        FoundWords words = matcher.wordsIn(text);
        Entities found = entities.find(filing, text, words.passagesOfSeveralWords());
        matcher.decide(filing, text, words, found)
                .forEach(finding -> evidence += finding.toString().length());
    }

    private static Filing withParty(String name) {
        Party party = new Party(Party.Role.APPLICANT, name.isBlank() ? "x" : name, null, name, null);
        return new Filing(
                null,
                new Bibliography(null, null, null, FilingDates.UNKNOWN, List.of(party), List.of(), List.of()),
                List.of(new TextBlock(Section.CLAIM, "1", "", "a.txt", 0, "A sensor.", null)),
                List.of(new Claim(1, List.of())));
    }

    private static byte[] papXml(String text) {
        String plain = text.codePoints()
                .filter(c -> c >= ' ' && (c < 0xd800 || c > 0xdfff) && c < 0xfffe || c == '\n' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;");
        return ("<?xml version='1.0' encoding='UTF-8'?><patent-application-publication><subdoc-bibliographic-information>"
                        + "<document-id><doc-number>20260000001</doc-number></document-id></subdoc-bibliographic-information>"
                        + "<subdoc-description><section><paragraph id='P-0001'>" + plain
                        + "</paragraph></section></subdoc-description><subdoc-claims><claim id='CLM-00001'><claim-text>"
                        + plain + "</claim-text></claim></subdoc-claims></patent-application-publication>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
