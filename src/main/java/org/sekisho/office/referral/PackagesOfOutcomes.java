package org.sekisho.office.referral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
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
        implements CasePackages {

    @Override
    public ReferralPackage of(DeskCase about, String area) {
        Packing packing = new Packing(
                texts.of(about.standing().filing()).map(StoredText::text).orElse(null));
        outcomes.of(about.standing().filing()).stream()
                .flatMap(outcome -> outcome.findings().stream())
                .filter(finding -> finding.queue() == about.standing().queue())
                .filter(finding -> isAbout(finding, area))
                .forEach(packing::add);
        given.of(about).stream()
                .filter(entry -> entry.stands() && entry.area().equals(area))
                .forEach(packing::add);
        return packing.packed(about.number().value(), about.filingVersion(), area);
    }

    private boolean isAbout(Finding finding, String area) {
        return editions.entry(finding.editionId(), finding.entry())
                .map(Entry::area)
                .filter(area::equals)
                .isPresent();
    }

    /** Takes out of a filing what some findings point at, and leaves all else where it is. */
    static final class Packing {

        private final @Nullable FilingText text;
        private final TreeMap<Integer, Passage> passages = new TreeMap<>();
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
            List<Passage> all = text == null ? List.of() : text.passages();
            for (Passage passage : all) {
                if (passage.span().start() < span.end()
                        && span.start() < passage.span().end()) {
                    passages.put(passage.span().start(), passage);
                    asked.computeIfAbsent(passage.span().start(), s -> new LinkedHashSet<>())
                            .add(entry);
                }
            }
        }

        /** Passages in the order of the text, and after them what stands on the first page. */
        ReferralPackage packed(String filing, int version, String area) {
            List<SentPassage> words = new ArrayList<>();
            passages.forEach((start, passage) -> words.add(new SentPassage(
                    passage.place(), passage.words(), List.copyOf(asked.getOrDefault(start, Set.of())))));
            List<SentSign> firstPage = new ArrayList<>();
            signs.forEach(
                    (sign, entries) -> firstPage.add(new SentSign(sign.place(), sign.sign(), List.copyOf(entries))));
            return new ReferralPackage(filing, version, area, words, firstPage, readings);
        }
    }
}
