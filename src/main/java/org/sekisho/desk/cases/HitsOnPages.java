package org.sekisho.desk.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.text.FoundWords;
import org.sekisho.desk.text.PlaceWords;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.PlacedPage;
import org.sekisho.intake.filing.PlacedPage.PlacedWord;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.reading.extraction.PageImage;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.record.RecordedOutcome.Finding;

/** The hits of a case by the pages of its documents on which they stand. */
final class HitsOnPages {

    private final FilingText text;
    private final List<PlacedPage> recognised;
    private final @Nullable String entry;
    private final List<TextSpan> spans;
    private final int best;
    private final Map<Integer, Place> places = new LinkedHashMap<>();

    /** A page of a document. */
    record At(FilingDocument document, int page) {}

    private record Place(At at, Passage passage) {}

    private HitsOnPages(StoredText stored, FoundWords found, List<FilingDocument> documents, @Nullable String entry) {
        this.text = stored.text();
        this.recognised = stored.placed();
        this.entry = entry;
        this.spans = found.spans();
        this.best = found.best();
        for (int number = 1; number <= spans.size(); number++) {
            int hit = number;
            found.passageOf(number)
                    .filter(passage -> passage.page() > 0)
                    .ifPresent(passage -> documents.stream()
                            .filter(document -> document.name().equals(passage.document()))
                            .findFirst()
                            .ifPresent(document ->
                                    places.put(hit, new Place(new At(document, passage.page()), passage))));
        }
    }

    /**
     * Of the findings of a case.
     *
     * @param entry the one whose hits alone count, as on the page of the case; null for all
     */
    static HitsOnPages of(
            List<Finding> findings, StoredText stored, List<FilingDocument> documents, @Nullable String entry) {
        List<Finding> asked = findings.stream()
                .filter(finding -> finding.entry().equals(entry))
                .toList();
        List<Finding> marked = asked.isEmpty() ? findings : asked;
        return new HitsOnPages(stored, FoundWords.of(marked, stored.text()), documents, asked.isEmpty() ? null : entry);
    }

    /** The page of a hit; of the one to look at first if none is named, or the first that stands on any page. */
    Optional<At> pageOf(int hit) {
        if (hit > 0) {
            return Optional.ofNullable(places.get(hit)).map(Place::at);
        }
        return IntStream.concat(IntStream.of(best), IntStream.rangeClosed(1, spans.size()))
                .filter(places::containsKey)
                .mapToObj(places::get)
                .map(Place::at)
                .findFirst();
    }

    /** The marks on a page, and the other pages with marks. */
    Marks on(At shown, PageImage image) {
        PagePictures.Drawn drawn = PagePictures.Drawn.of(image);
        List<List<PlacedWord>> placed = placed(shown, image);
        List<Marks.Hit> hits = new ArrayList<>();
        Map<At, Integer> first = new LinkedHashMap<>();
        Map<At, Integer> count = new LinkedHashMap<>();
        places.forEach((number, place) -> {
            first.putIfAbsent(place.at(), number);
            count.merge(place.at(), 1, Integer::sum);
            if (place.at().equals(shown)) {
                TextSpan span = spans.get(number - 1);
                hits.add(Marks.Hit.of(
                        number,
                        PlaceWords.of(place.passage()),
                        text.words().substring(span.start(), span.end()),
                        find(span, placed),
                        drawn));
            }
        });
        List<Marks.PageOfHits> pages = new ArrayList<>();
        count.forEach((at, all) -> pages.add(new Marks.PageOfHits(
                at.document().id().value(),
                VisibleText.of(at.document().name()),
                at.page(),
                first.getOrDefault(at, 0),
                all,
                at.equals(shown))));
        return new Marks(hits, pages, entry, text.knownLanguage().orElse(null));
    }

    /** The words that the page prints, and those recognised on it. */
    private List<List<PlacedWord>> placed(At shown, PageImage image) {
        List<List<PlacedWord>> all = new ArrayList<>();
        if (image instanceof PageImage.Picture picture) {
            all.add(picture.placed());
            recognised.stream()
                    .filter(page -> page.page() == shown.page()
                            && page.document().equals(shown.document().name()))
                    .map(PlacedPage::words)
                    .forEach(all::add);
        }
        return all;
    }

    private List<WordsOnPage.Box> find(TextSpan span, List<List<PlacedWord>> placed) {
        String words = text.words();
        WordsOnPage.Sought sought = new WordsOnPage.Sought(
                words.substring(Math.max(0, span.start() - WordsOnPage.AROUND), span.start()),
                words.substring(span.start(), span.end()),
                words.substring(span.end(), Math.min(words.length(), span.end() + WordsOnPage.AROUND)));
        return placed.stream()
                .map(all -> WordsOnPage.find(all, sought))
                .filter(boxes -> !boxes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
