package org.sekisho.reading.extraction;

import org.sekisho.intake.filing.BraceCodes;
import org.sekisho.intake.filing.DocumentRole;
import org.springframework.stereotype.Component;

/** Finds sections by what the document is in its filing, then by its headings, paragraph numbers and claim numbers. */
@Component
public class SectionsByHeadings implements SectionFinder {

    @Override
    public Found in(String document, DocumentRole role, ExtractedText text) {
        DocumentSections sections = new DocumentSections(document, role);
        for (ExtractedText.Page page : text.pages()) {
            for (ExtractedText.Paragraph paragraph : page.paragraphs()) {
                for (String part : JapaneseHeadings.parted(BraceCodes.decoded(paragraph.words()))) {
                    sections.read(page.number(), paragraph, part);
                }
            }
        }
        return sections.found(text.title());
    }
}
