package org.sekisho.reading.extraction.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.sekisho.reading.extraction.parser.TikaPictureParser.TikaInnerPicture;

/** Puts together a parser process's answer about one document, or what it wrote down before it died. */
final class TikaText {

    private final String name;
    private final List<ExtractedText.Page> pages = new ArrayList<>();
    private final List<UnreadPart> unread = new ArrayList<>();
    private final List<String> rest = new ArrayList<>();
    private final Map<Integer, UnreadPart> pictures = new TreeMap<>();
    private boolean compared = true;

    /** Makes one for the document of this name in its filing. */
    TikaText(String name) {
        this.name = name;
    }

    /** @throws UnreadableDocumentException if there is not a word of it */
    ExtractedText whole(List<Metadata> parts) throws UnreadableDocumentException {
        Metadata document = parts.get(0);
        XhtmlPages own = pagesOf(document);
        take(own);
        takeRest(document, "");
        for (int i = 1; i < parts.size(); i++) {
            addAttachment(TikaInnerPicture.number(parts.get(i), i), parts.get(i));
        }
        Optional<UnreadableDocumentException> fault = faultOf(document, own);
        if (fault.isPresent()) {
            giveUp(fault.get());
        }
        return new ExtractedText(document.get(TikaCoreProperties.TITLE), pages, unread, rest, pictures, compared);
    }

    /** @throws UnreadableDocumentException if there is not a word of it */
    ExtractedText soFar(UnreadReason death, PageJournal.Found journal) throws UnreadableDocumentException {
        take(XhtmlPages.read(name, "<html><body>" + String.join("", journal.read()) + "</body></html>", false));
        int deadly = journal.unfinished();
        if (deadly == 0) {
            giveUp(new UnreadableDocumentException(death, journal.pages() == 0 ? "" : "behind its pages"));
        } else {
            if (pages.isEmpty() && deadly == journal.pages()) {
                throw new UnreadableDocumentException(death, "page " + deadly);
            }
            unread.add(new UnreadPart(name, deadly, death, ""));
            if (deadly < journal.pages()) {
                unread.add(new UnreadPart(name, 0, death, "pages %d to %d".formatted(deadly + 1, journal.pages())));
            }
        }
        return new ExtractedText(null, pages, unread);
    }

    /**
     * Gives up at a fault. Pages read before it are there to be screened; a document without a word of them is unread
     * as a whole.
     */
    private void giveUp(UnreadableDocumentException fault) throws UnreadableDocumentException {
        if (pages.stream().allMatch(page -> page.paragraphs().isEmpty())) {
            throw fault;
        }
        unread.add(new UnreadPart(name, 0, fault.reason(), fault.detail()));
    }

    private void take(XhtmlPages read) {
        pages.addAll(read.pages());
        unread.addAll(read.unread());
    }

    private void takeRest(Metadata part, String which) {
        compared &= !TikaLines.leftOut(part);
        rest.addAll(TikaRest.words(part));
        TikaRest.told(part).forEach(what -> addGap(UnreadReason.UNREAD_TEXT, which + what));
    }

    private void addAttachment(int number, Metadata part) {
        String which = "attachment " + number;
        if (TikaInnerPicture.letters(part) > 0) {
            UnreadPart gap = new UnreadPart(
                    name,
                    0,
                    UnreadReason.UNREAD_TEXT,
                    which + ": a picture with rows of about %d letters".formatted(TikaInnerPicture.letters(part)));
            unread.add(gap);
            pictures.put(number, gap);
        }
        takeRest(part, which + ": ");
        XhtmlPages attached = pagesOf(part);
        attached.pages().forEach(page -> pages.add(new ExtractedText.Page(0, page.paragraphs())));
        attached.unread().forEach(gap -> addGap(gap.reason(), which + ", " + gap.detail()));
        faultOf(part, attached).ifPresent(fault -> addGap(reasonOf(fault), which + ": " + fault.detail()));
    }

    /** The reason for a picture: only one that can be looked at is said to have no text; a closed one may have some. */
    private static UnreadReason reasonOf(UnreadableDocumentException fault) {
        return fault.reason() == UnreadReason.NO_TEXT ? UnreadReason.UNSUPPORTED_FORMAT : fault.reason();
    }

    private static Optional<UnreadableDocumentException> faultOf(Metadata part, XhtmlPages text) {
        Optional<UnreadableDocumentException> fault = TikaOutcome.faultOf(part);
        return fault.isPresent() || !text.brokenOff()
                ? fault
                : Optional.of(new UnreadableDocumentException(UnreadReason.DAMAGED, "its text breaks off"));
    }

    private void addGap(UnreadReason reason, String detail) {
        unread.add(new UnreadPart(name, 0, reason, detail));
    }

    private XhtmlPages pagesOf(Metadata part) {
        @Nullable String content = part.get(TikaCoreProperties.TIKA_CONTENT);
        String type = TikaOutcome.typeOf(part);
        boolean plain = type.startsWith("text/") && !type.contains("html");
        return XhtmlPages.read(name, content == null ? "" : content, plain);
    }
}
