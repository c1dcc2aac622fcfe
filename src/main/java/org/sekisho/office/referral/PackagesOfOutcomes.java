package org.sekisho.office.referral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.referral.ReferralPackage.SentEntry;
import org.sekisho.office.referral.ReferralPackage.SentPassage;
import org.sekisho.office.referral.ReferralPackage.SentReading;
import org.sekisho.office.referral.ReferralPackage.SentSign;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.GivenEntries;
import org.sekisho.office.review.GivenEntry;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.record.RecordedOutcome.Evidence;
import org.sekisho.screening.record.RecordedOutcome.Finding;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.stereotype.Component;

/** Packs what screening found for the case's queue and the area, by the editions with which it was found, and what people gave. */
@Component
record PackagesOfOutcomes(ScreeningOutcomes outcomes, FilingTexts texts, KeptEditions editions, GivenEntries given)
        implements CasePackages, FoundPassages {

    @Override
    public Optional<ReferralPackage> of(DeskCase about, String area, NamedPlaces besides) {
        FilingText text =
                texts.of(about.standing().filing()).map(StoredText::text).orElse(null);
        if (!besides.areAllIn(text)) {
            return Optional.empty();
        }
        Packing packing = new Packing(text);
        packing.add(besides);
        addFound(packing, about.standing().filing(), about.standing().queue(), area);
        given.of(about).stream()
                .filter(entry -> entry.stands() && entry.area().equals(area))
                .forEach(packing::add);
        return Optional.of(packing.packed(about.number().value(), about.filingVersion(), area));
    }

    @Override
    public List<String> of(FilingId filing, ReviewQueue queue, String area) {
        Packing packing =
                new Packing(texts.ifAsRecorded(filing).map(StoredText::text).orElse(null));
        addFound(packing, filing, queue, area);
        return packing.packed("", 1, area).passages().stream()
                .map(SentPassage::words)
                .toList();
    }

    private void addFound(Packing packing, FilingId filing, ReviewQueue queue, String area) {
        outcomes.of(filing).stream()
                .flatMap(outcome -> outcome.findings().stream())
                .filter(finding -> finding.queue() == queue)
                .filter(finding -> isAbout(finding, area))
                .forEach(packing::add);
    }

    private boolean isAbout(Finding finding, String area) {
        return editions.entry(finding.editionId(), finding.entry())
                .map(Entry::area)
                .filter(area::equals)
                .isPresent();
    }

    /** Takes out of a filing what some findings point at, and leaves all else where it is. */
    static final class Packing {

        /** Passages at the beginning of a text that has neither title, abstract nor claims. */
        private static final int BEGINNING = 10;

        private final @Nullable FilingText text;
        private final TreeMap<Integer, Passage> passages = new TreeMap<>();
        private final Map<Integer, String> named = new LinkedHashMap<>();
        private final Map<Integer, Set<SentEntry>> asked = new LinkedHashMap<>();
        private final Map<Sign, Set<SentEntry>> signs = new LinkedHashMap<>();
        private final List<SentReading> readings = new ArrayList<>();

        /** @param text null where it is not kept */
        Packing(@Nullable FilingText text) {
            this.text = text;
        }

        private record Sign(String place, String sign) {

            @Override
            public String toString() {
                return "sign at " + place;
            }
        }

        void add(Finding finding) {
            SentEntry entry = new SentEntry(finding.list(), finding.edition(), finding.entry());
            finding.evidence().forEach(evidence -> add(evidence, entry));
            if (finding.evidence().stream().allMatch(evidence -> evidence.span() == null)) {
                addWhatItIsAbout(entry);
            }
        }

        /** Adds places that a person names; no entry asked for them. */
        void add(NamedPlaces besides) {
            besides.in(all().toList()).forEach((passage, name) -> {
                passages.put(passage.span().start(), passage);
                named.put(passage.span().start(), name);
            });
        }

        /**
         * Adds title, abstract and first claim for an entry of which the first page alone speaks: nobody can judge a technology by its
         * symbol. Where the text has none of these, how it begins.
         */
        private void addWhatItIsAbout(SentEntry entry) {
            String firstClaim = all().filter(passage -> passage.section() == Section.CLAIM)
                    .map(Passage::label)
                    .findFirst()
                    .orElse("");
            List<Passage> about = all().filter(passage -> passage.section() == Section.TITLE
                            || passage.section() == Section.ABSTRACT
                            || passage.section() == Section.CLAIM
                                    && passage.label().equals(firstClaim))
                    .toList();
            (about.isEmpty() ? all().limit(BEGINNING) : about.stream()).forEach(passage -> add(passage, entry));
        }

        private Stream<Passage> all() {
            return text == null ? Stream.empty() : text.passages().stream();
        }

        private void add(Passage passage, SentEntry entry) {
            passages.put(passage.span().start(), passage);
            asked.computeIfAbsent(passage.span().start(), s -> new LinkedHashSet<>())
                    .add(entry);
        }

        void add(GivenEntry given) {
            SentEntry entry = new SentEntry(given.list(), given.edition(), given.code());
            readings.add(new SentReading(given.place(), given.words(), List.of(entry)));
        }

        private void add(Evidence evidence, SentEntry entry) {
            TextSpan span = evidence.span();
            String sign = evidence.symbol();
            if (span != null) {
                addWords(span, entry);
            } else if (sign != null) {
                signs.computeIfAbsent(new Sign(evidence.place(), sign), s -> new LinkedHashSet<>())
                        .add(entry);
            }
        }

        private void addWords(TextSpan span, SentEntry entry) {
            all().filter(passage -> passage.span().start() < span.end()
                            && span.start() < passage.span().end())
                    .forEach(passage -> add(passage, entry));
        }

        /** Passages in the order of the text, and after them what stands on the first page. */
        ReferralPackage packed(String filing, int version, String area) {
            List<SentPassage> words = new ArrayList<>();
            passages.forEach((start, passage) -> words.add(new SentPassage(
                    named.getOrDefault(start, passage.place()),
                    passage.words(),
                    List.copyOf(asked.getOrDefault(start, Set.of())))));
            List<SentSign> firstPage = new ArrayList<>();
            signs.forEach(
                    (sign, entries) -> firstPage.add(new SentSign(sign.place(), sign.sign(), List.copyOf(entries))));
            return new ReferralPackage(filing, version, area, words, firstPage, readings);
        }
    }
}
