package org.sekisho.office.precedent;

import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.passage.Passage;
import org.sekisho.screening.ScreenedFiling;
import org.sekisho.screening.ScreeningOutcome;

/**
 * Fingerprints used to compare cases: they tell the same from the different and nothing of the words.
 *
 * @param hits of the queue, the entries and the words found for each, however often and in whatever order; null if the case
 *     is like no other, as nothing was found or something could not be read, which may say anything
 * @param found of all that was found and of the whole passages it stands in, and of what could not be read
 */
record Likeness(@Nullable String hits, String found) {

    private static final String PART = "\u0000";
    private static final String END = "\u0001";

    /** Words found for an entry. */
    record Hit(String entry, String words) {

        /** The compared form: case, width and spaces make no difference. */
        private String compared() {
            String words = Normalizer.normalize(this.words, Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\s+", " ")
                    .strip();
            return entry + PART + words;
        }

        @Override
        public String toString() {
            return "hit for " + entry;
        }
    }

    /** The likeness of what screening found for one queue. */
    static Likeness of(ScreenedFiling filing, ReviewQueue queue) {
        List<Hit> hits = new ArrayList<>();
        TreeSet<String> found = new TreeSet<>();
        for (EntryFinding finding : filing.outcome().findings()) {
            if (finding.entry().queue() == queue) {
                String entry = finding.entry().code().value();
                found.add("entry" + PART + entry + PART + finding.requirement() + PART + finding.near());
                finding.evidence().forEach(evidence -> add(entry, evidence, hits, found));
            }
        }
        boolean whole = true;
        if (filing.outcome() instanceof ScreeningOutcome.Unscreenable unscreenable) {
            whole = false;
            unscreenable.unread().forEach(part -> found.add(unread(part)));
        }
        return new Likeness(whole && !hits.isEmpty() ? ofHits(queue, hits) : null, sha256(found));
    }

    /** Whether nothing is there that a person could have decided on. */
    static boolean isNothing(ScreenedFiling filing, ReviewQueue queue) {
        return !(filing.outcome() instanceof ScreeningOutcome.Unscreenable)
                && filing.outcome().findings().stream()
                        .noneMatch(finding -> finding.entry().queue() == queue);
    }

    static String ofHits(ReviewQueue queue, Collection<Hit> hits) {
        TreeSet<String> compared = new TreeSet<>();
        compared.add("queue" + PART + queue);
        hits.forEach(hit -> compared.add("hit" + PART + hit.compared()));
        return sha256(compared);
    }

    private static void add(String entry, MatchEvidence evidence, List<Hit> hits, TreeSet<String> found) {
        for (String words : words(evidence)) {
            hits.add(new Hit(entry, words));
            found.add("hit" + PART + entry + PART + words);
        }
        Passage passage = evidence.passage();
        if (passage != null) {
            found.add("passage" + PART + passage.section() + PART + passage.words());
        }
    }

    private static List<String> words(MatchEvidence evidence) {
        if (evidence instanceof MatchEvidence.Words words) {
            return words.hits().stream().map(words.passage()::quote).toList();
        }
        if (evidence instanceof MatchEvidence.Amount amount) {
            List<String> words = new ArrayList<>(
                    amount.what().stream().map(amount.passage()::quote).toList());
            words.add(amount.passage().quote(amount.amount()));
            return words;
        }
        if (evidence instanceof MatchEvidence.Symbol given) {
            return List.of(given.symbol().toString());
        }
        return List.of(((MatchEvidence.Name) evidence).entity().name());
    }

    private static String unread(UnreadPart part) {
        return "unread" + PART + part.document() + PART + part.page() + PART + part.reason();
    }

    private static String sha256(Collection<String> parts) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        parts.forEach(part -> DigestUtils.updateDigest(digest, part + END));
        return HexFormat.of().formatHex(digest.digest());
    }
}
