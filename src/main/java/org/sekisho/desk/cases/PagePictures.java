package org.sekisho.desk.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.office.review.CaseDesk;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.reading.extraction.PageImage;
import org.sekisho.reading.extraction.PageImage.NoPageImage;
import org.sekisho.reading.extraction.PageImages;
import org.sekisho.reading.extraction.PageSize;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.record.RecordedOutcome.Finding;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The originals of a case, a page at a time, as pictures drawn anew: no byte of an applicant's file reaches a browser. */
@DeskPage
@RequestMapping("/cases/{id}/original")
record PagePictures(CaseDesk desk, Filings filings, PageImages images, ScreeningOutcomes outcomes, FilingTexts texts) {

    /** The text of a filing whose text is not kept. */
    private static final StoredText NO_TEXT =
            new StoredText(Bibliography.UNKNOWN, List.of(), new FilingText("und", "", List.of()));

    @GetMapping
    String page(
            @PathVariable long id,
            @ModelAttribute AskedPage asked,
            @RequestParam(defaultValue = "0") int hit,
            @RequestParam(required = false) @Nullable String entry,
            Visit visit) {
        DeskCase shown = seen(id, visit.reader());
        List<FilingDocument> documents = filings.byId(shown.standing().filing()).documents();
        HitsOnPages hits = hits(shown, documents, entry);
        HitsOnPages.At named = new HitsOnPages.At(asked.among(documents), asked.number());
        HitsOnPages.At at = asked.isNone() ? hits.pageOf(hit).orElse(named) : named;
        PageImage drawn = images.page(shown.standing().filing(), at.document().id(), at.page(), PageSize.WHOLE);
        return visit.page("original", new OriginalPage(shown, documents, at, Drawn.of(drawn), hits.on(at, drawn)));
    }

    private HitsOnPages hits(DeskCase shown, List<FilingDocument> documents, @Nullable String entry) {
        List<Finding> findings = outcomes.of(shown.standing().filing()).stream()
                .flatMap(outcome -> outcome.findings().stream())
                .filter(finding -> finding.queue() == shown.standing().queue())
                .toList();
        StoredText text = texts.ifAsRecorded(shown.standing().filing()).orElse(NO_TEXT);
        return HitsOnPages.of(findings, text, documents, entry);
    }

    @GetMapping(path = "/picture")
    void picture(
            @PathVariable long id,
            @ModelAttribute AskedPage asked,
            @RequestParam(defaultValue = "WHOLE") PageSize size,
            StaffMember reader,
            HttpServletResponse response)
            throws IOException {
        DeskCase shown = seen(id, reader);
        FilingDocument chosen =
                asked.among(filings.byId(shown.standing().filing()).documents());
        PageImage.Picture picture = images.page(shown.standing().filing(), chosen.id(), asked.number(), size)
                .handledBy(new OrNothing());
        response.setContentType(MediaType.IMAGE_PNG_VALUE);
        response.setContentLength(picture.size());
        picture.writeTo(response.getOutputStream());
    }

    /** The page of a document that an address names, as far as it names any. */
    record AskedPage(@Nullable Long document, @Nullable Integer page) {

        boolean isNone() {
            return document == null && page == null;
        }

        /** The document that is named, or the first where none is. */
        FilingDocument among(List<FilingDocument> documents) {
            return documents.stream()
                    .filter(one -> document == null || one.id().value() == document)
                    .findFirst()
                    .orElseThrow(NotThereException::new);
        }

        int number() {
            return page == null ? 1 : page;
        }
    }

    private DeskCase seen(long id, StaffMember reader) {
        return desk.see(new CaseId(id), reader).orElseThrow(NotThereException::new);
    }

    /** The picture; the page that would show it says why there is none. */
    private record OrNothing() implements PageImage.Handler<PageImage.Picture> {

        @Override
        public PageImage.Picture picture(PageImage.Picture picture) {
            return picture;
        }

        @Override
        public PageImage.Picture none(NoPageImage reason) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /**
     * A page of an original.
     *
     * @param at the document and the page that are shown
     * @param marks what was found on it
     */
    record OriginalPage(DeskCase about, List<FilingDocument> documents, HitsOnPages.At at, Drawn drawn, Marks marks) {

        /** The name of a document, which can say what the filing is about. */
        public String nameOf(FilingDocument document) {
            return VisibleText.of(document.name());
        }
    }

    /**
     * The outcome of drawing it.
     *
     * @param pages of the document; 0 if it could not be drawn
     * @param whole false if something on it could not be drawn
     * @param whyNot why there is no picture; null if there is one
     */
    record Drawn(
            int pages,
            int width,
            int height,
            boolean whole,
            @Nullable NoPageImage whyNot) {

        static Drawn of(PageImage image) {
            return image.handledBy(new PageImage.Handler<>() {
                @Override
                public Drawn picture(PageImage.Picture picture) {
                    return new Drawn(picture.pages(), picture.width(), picture.height(), picture.whole(), null);
                }

                @Override
                public Drawn none(NoPageImage reason) {
                    return new Drawn(0, 0, 0, false, reason);
                }
            });
        }
    }
}
