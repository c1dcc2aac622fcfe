package org.sekisho.office.search;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.NameKey;
import org.sekisho.lists.keytech.ExpressionSyntaxException;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.search.SearchResult.By;
import org.sekisho.office.search.SearchResult.Found;
import org.sekisho.office.search.SearchResult.OfCase;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.archive.ArchiveIndex;
import org.sekisho.screening.archive.Candidates;
import org.springframework.stereotype.Service;

/**
 * Finds filings for a person: by a part of a number in any form, by how a name that a filing names begins, and by words of its text,
 * which are those of the lists' language. It goes over filings with cases, open and ended, and over those without any, as far as the
 * person may know of them. Each search goes on the audit trail, which has what was shown and not what was typed.
 */
@Service
public record FilingSearch(KnownFilings filings, FilingTexts texts, ArchiveIndex index, AuditTrail audit, Clock clock) {

    /** Filings that are told at once. */
    static final int MOST = 50;

    /** Characters of a text that is looked at, as for a line of the queue. */
    private static final int LONGEST_TEXT = 1_000_000;

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int SHORTEST_NUMBER = 3;
    private static final int TEXTS_LISTED = 2_000;
    private static final int TEXTS = 50;

    /** Letters and digits with the signs that offices write between them. */
    private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)[\\p{L}\\d /.,-]+");

    private static final Pattern SIGNS = Pattern.compile("[ /.,-]");

    /** @param typed a number, a name, or words as the lists' language has them; in full width too */
    public SearchResult of(String typed, StaffMember reader) {
        String asked = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        Search search = new Search(reader);
        if (!search.byNumber(asked)) {
            search.byName(asked);
            search.byWords(asked);
        }
        SearchResult result = search.result();
        audit.add(
                reader.id().value(),
                AuditAction.FILINGS_SEARCHED,
                "filings",
                result.found().isEmpty()
                        ? "none found"
                        : result.found().stream().map(Found::toString).collect(Collectors.joining(", ")));
        return result;
    }

    /** One search, as it goes on. */
    private final class Search {

        private final StaffMember reader;
        private final Map<FilingId, By> by = new LinkedHashMap<>();
        private final Map<FilingId, KnownFiling> known = new HashMap<>();
        private final Map<FilingId, FilingText> read = new HashMap<>();
        private final Map<FilingId, List<TextSpan>> at = new HashMap<>();
        private @Nullable String refused;
        private boolean stopped;
        private int tooLong;

        Search(StaffMember reader) {
            this.reader = reader;
        }

        /** Whether there is such a number: what is one is not looked for in texts. */
        boolean byNumber(String asked) {
            String part = SIGNS.matcher(asked).replaceAll("").toUpperCase(Locale.ROOT);
            if (NUMBER.matcher(asked).matches() && part.length() >= SHORTEST_NUMBER) {
                add(filings.byNumber(part, MOST + 1, reader), By.NUMBER);
            }
            return !by.isEmpty();
        }

        void byName(String asked) {
            String beginning = NameKey.of(asked).words();
            if (beginning.length() > 1) {
                add(filings.byName(beginning, MOST + 1, reader), By.NAME);
            }
        }

        private void add(Collection<KnownFiling> more, By how) {
            more.forEach(filing -> {
                by.putIfAbsent(filing.id(), how);
                known.put(filing.id(), filing);
            });
        }

        void byWords(String asked) {
            try {
                byWords(new SoughtWords(asked));
            } catch (ExpressionSyntaxException noWords) {
                refused = noWords.getMessage();
            } catch (ListProblemsException noWords) {
                refused = noWords.problems().get(0).message();
            }
        }

        private void byWords(SoughtWords words) {
            Candidates candidates = index.candidatesAtOnce(words.entry());
            Instant until = clock.instant().plus(PATIENCE);
            FilingId below = new FilingId(Long.MAX_VALUE);
            Map<FilingId, Long> page = texts.digests(below, TEXTS_LISTED);
            while (!page.isEmpty() && by.size() <= MOST && !stopped) {
                List<FilingId> maybe = new ArrayList<>();
                for (Map.Entry<FilingId, Long> held : page.entrySet()) {
                    below = held.getKey();
                    if (!candidates.ruleOut(held.getKey(), held.getValue())) {
                        maybe.add(held.getKey());
                    }
                }
                lookInto(maybe, words, until);
                page = texts.digests(below, TEXTS_LISTED);
            }
        }

        /** The texts of those that the person may know of, until there are enough or it takes too long. */
        private void lookInto(List<FilingId> maybe, SoughtWords words, Instant until) {
            List<KnownFiling> next = filings.of(maybe, reader);
            for (int from = 0; from < next.size() && by.size() <= MOST && !stopped; from += TEXTS) {
                List<KnownFiling> some = next.subList(from, Math.min(next.size(), from + TEXTS));
                texts.each(some.stream().map(KnownFiling::id).toList(), LONGEST_TEXT, (filing, stored) -> {
                    tooLong += stored.isEmpty() ? 1 : 0;
                    stored.ifPresent(text -> {
                        read.put(filing, text.text());
                        at.put(filing, words.in(text));
                    });
                });
                add(
                        some.stream()
                                .filter(filing ->
                                        !at.getOrDefault(filing.id(), List.of()).isEmpty())
                                .toList(),
                        By.WORDS);
                stopped = clock.instant().isAfter(until);
            }
        }

        SearchResult result() {
            List<FilingId> told = by.keySet().stream().limit(MOST).toList();
            texts.each(
                    told.stream().filter(filing -> !read.containsKey(filing)).toList(),
                    LONGEST_TEXT,
                    (filing, stored) -> stored.map(StoredText::text).ifPresent(text -> read.put(filing, text)));
            Map<FilingId, List<KnownFilings.OfFiling>> cases = filings.cases(told, reader);
            return new SearchResult(
                    told.stream().map(filing -> found(filing, cases)).toList(),
                    by.size() > MOST,
                    refused,
                    stopped,
                    tooLong);
        }

        private Found found(FilingId filing, Map<FilingId, List<KnownFilings.OfFiling>> cases) {
            return new Found(
                    Objects.requireNonNull(known.get(filing)),
                    Objects.requireNonNull(by.get(filing)),
                    cases.getOrDefault(filing, List.of()).stream()
                            .map(one -> new OfCase(one.id(), one.status()))
                            .toList(),
                    read.get(filing),
                    at.getOrDefault(filing, List.of()));
        }
    }
}
