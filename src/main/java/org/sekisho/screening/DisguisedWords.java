package org.sekisho.screening;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sekisho.finding.matching.BrokenWords;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * An entry that is found only when words are put together that were written apart, told as a part of the filing that was not read: with
 * the entry and the places, and without a word.
 */
public final class DisguisedWords {

    /** More of them are in the text, and a person reads it anyway. */
    private static final int PLACES = 10;

    private static final Pattern PLACE = Pattern.compile("characters (\\d{1,9}) to (\\d{1,9})\\)");

    private DisguisedWords() {}

    static UnreadPart told(EntryFinding finding, BrokenWords.Mended mended, FilingText text) {
        BitSet found = new BitSet();
        finding.evidence().forEach(piece -> spansOf(piece).forEach(span -> found.set(span.start(), span.end())));
        List<TextSpan> places = mended.places().entrySet().stream()
                .filter(place -> found.nextSetBit(place.getKey().start()) >= 0
                        && found.nextSetBit(place.getKey().start())
                                < place.getKey().end())
                .map(Map.Entry::getValue)
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .toList();
        List<TextSpan> shown = places.isEmpty() ? List.copyOf(mended.places().values()) : places;
        String written = shown.stream()
                .limit(PLACES)
                .map(place -> "%s (characters %d to %d)"
                        .formatted(passage(text, place).place(), place.start(), place.end()))
                .collect(Collectors.joining(", "));
        Passage first = passage(text, shown.get(0));
        return new UnreadPart(
                first.document(),
                first.page(),
                UnreadReason.DISGUISED,
                "broken words of entry %s in %s"
                        .formatted(finding.entry().code().value(), written));
    }

    private static List<TextSpan> spansOf(MatchEvidence piece) {
        return piece instanceof MatchEvidence.Words words
                ? words.hits()
                : piece instanceof MatchEvidence.Amount amount ? amount.what() : List.of();
    }

    private static Passage passage(FilingText text, TextSpan place) {
        return text.passages().stream()
                .filter(passage -> passage.span().end() > place.start())
                .findFirst()
                .orElseThrow();
    }

    /** The places in the text that were told. */
    public static List<TextSpan> placesOf(Collection<UnreadPart> unread) {
        return unread.stream()
                .filter(part -> part.reason() == UnreadReason.DISGUISED)
                .flatMap(part -> PLACE.matcher(part.detail()).results())
                .map(place -> new TextSpan(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))))
                .toList();
    }
}
