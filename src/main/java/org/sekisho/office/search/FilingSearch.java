package org.sekisho.office.search;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.NameKey;
import org.sekisho.lists.keytech.ExpressionSyntaxException;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
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
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Service;

/**
 * Finds filings for a person: by a part of a number in any form, by how a name that a filing names begins, and by words of its text,
 * which are those of the lists' language. It goes over filings with cases, open and ended, and over those without any, as far as the
 * person may know of them. A text that breaks the program is told and harms no search. Each search goes on the audit trail, which has what was shown and not what was typed.
 */
@Service
public record FilingSearch(
        KnownFilings filings,
        FilingTexts texts,
        ArchiveIndex index,
        FaultBarrier barrier,
        AuditTrail audit,
        Clock clock) {

    /** The most filings that one search tells. */
    static final int MOST = 50;

    /** The most characters of a text that is looked at, as for a line of the queue. */
    private static final int LONGEST_TEXT = 1_000_000;

    /** Time for all texts of a search, and processor time for one of them. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int SHORTEST_NUMBER = 4;
    private static final int TOLD_IN_A_RECORD = 20;
    private static final int TEXTS_LISTED = 2_000;

    /** A number as people write it: letters and digits, with the signs that offices and word processors write between them. */
    private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)[\\p{L}\\d /.,\\p{Pd}\u2212]+");

    /**
     * Searches for a person, and notes on the trail what was found.
     *
     * @param typed a number, a name, or words as the lists' language has them; in full width too
     * @param everywhere whether names, texts and the middle of numbers are looked at although a number begins or ends so
     * @param shown what the person is shown of a text and the places of the words in it; one text at a time is in memory
     */
    public <T> SearchResult<T> of(
            String typed, boolean everywhere, StaffMember reader, BiFunction<FilingText, List<TextSpan>, T> shown) {
        String asked = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        Search<T> search = new Search<>(reader, shown);
        search.byNumber(asked, everywhere);
        boolean onlyNumbers = !everywhere && !search.foundNothing();
        if (!onlyNumbers) {
            search.byName(asked);
            search.byWords(asked);
        }
        SearchResult<T> result = search.result(onlyNumbers);
        audit.add(records(result.found(), reader));
        return result;
    }

    /**
     * The numbers that begin or end as somebody typed, whoever may know of them: for the audit trail, which tells all numbers to who may
     * read it. Empty if more filings have one than are looked at together.
     */
    public Optional<List<String>> numbers(String typed) {
        List<FilingId> found = numberIn(
                        Normalizer.normalize(typed, Normalizer.Form.NFKC).strip())
                .map(part -> filings.withNumberAtAnEnd(part, KnownFilings.LAST))
                .orElse(List.of());
        return found.size() < KnownFilings.PAGE ? Optional.of(filings.numbers(found)) : Optional.empty();
    }

    /** The letters and digits of a number or a part of one; empty if it can be none, or is too short to look for. */
    private static Optional<String> numberIn(String asked) {
        return Optional.of(FilingNumber.key(asked))
                .filter(part -> NUMBER.matcher(asked).matches() && part.length() >= SHORTEST_NUMBER);
    }

    /** The records of a search, each with as many filings as it has room for. */
    private static List<AuditEvent> records(List<? extends Found<?>> found, StaffMember reader) {
        List<AuditEvent> records = new ArrayList<>();
        for (int from = 0; from < found.size() || records.isEmpty(); from += TOLD_IN_A_RECORD) {
            List<? extends Found<?>> some = found.subList(from, Math.min(found.size(), from + TOLD_IN_A_RECORD));
            String told = some.isEmpty()
                    ? "none found"
                    : some.stream().map(Found::toString).collect(Collectors.joining(", "));
            records.add(new AuditEvent(reader.id().value(), AuditAction.FILINGS_SEARCHED, "filings", told));
        }
        return records;
    }

    /** The text of a filing; empty if none of a usual length is kept. */
    private Optional<StoredText> text(KnownFiling filing) {
        List<StoredText> kept = new ArrayList<>(1);
        texts.each(List.of(filing.id()), LONGEST_TEXT, (id, stored) -> stored.ifPresent(kept::add));
        return kept.stream().findFirst();
    }

    /** Does something with a text; empty if there is none of a usual length, or it breaks the program. */
    private <R> Optional<R> with(KnownFiling filing, Function<StoredText, R> work) {
        return barrier.attempt(PATIENCE, () -> text(filing).map(work))
                .handledBy(done -> done, broken -> Optional.empty());
    }

    /** One search, as it goes on. */
    private final class Search<T> {

        private final StaffMember reader;
        private final BiFunction<FilingText, List<TextSpan>, T> shown;
        private final Map<KnownFiling, By> by = new LinkedHashMap<>();
        private final Map<KnownFiling, T> lines = new HashMap<>();
        private final Instant until = clock.instant().plus(PATIENCE);
        private @Nullable String refused;
        private boolean stopped;
        private int notLookedAt;

        Search(StaffMember reader, BiFunction<FilingText, List<TextSpan>, T> shown) {
            this.reader = reader;
            this.shown = shown;
        }

        /** Looks for a number at its ends; and within numbers if it is asked to, or none begins or ends so. */
        void byNumber(String asked, boolean everywhere) {
            numberIn(asked).ifPresent(part -> {
                add(By.NUMBER, below -> filings.withNumberAtAnEnd(part, below));
                if (everywhere || foundNothing()) {
                    add(By.NUMBER, below -> filings.withNumber(part, below));
                }
            });
        }

        boolean foundNothing() {
            return by.isEmpty();
        }

        void byName(String asked) {
            String beginning = NameKey.of(asked).words();
            if (beginning.length() > 1) {
                add(By.NAME, below -> filings.withName(beginning, below));
            }
        }

        /** @param pages filings with keys below one, the highest first */
        private void add(By how, Function<FilingId, List<FilingId>> pages) {
            List<FilingId> page = next(pages, KnownFilings.LAST);
            while (!page.isEmpty() && goesOn()) {
                filings.of(page, reader).forEach(filing -> by.putIfAbsent(filing, how));
                page = page.size() < KnownFilings.PAGE ? List.of() : next(pages, page.get(page.size() - 1));
            }
        }

        /** A page; empty, and the search stopped, if the database takes too long. */
        private List<FilingId> next(Function<FilingId, List<FilingId>> pages, FilingId below) {
            try {
                return pages.apply(below);
            } catch (QueryTimeoutException tooLong) {
                stopped = true;
                return List.of();
            }
        }

        void byWords(String asked) {
            try {
                byWords(new SoughtWords(asked));
            } catch (ExpressionSyntaxException noWords) {
                refused = noWords.getMessage();
            } catch (ListProblemsException noWords) {
                refused = noWords.problems().get(0).message().replaceFirst("^" + SoughtWords.CODE + ": ", "");
            }
        }

        private void byWords(SoughtWords words) {
            Candidates candidates = index.candidatesAtOnce(words.entry());
            FilingId below = KnownFilings.LAST;
            Map<FilingId, Long> page = texts.digests(below, TEXTS_LISTED);
            while (!page.isEmpty() && goesOn()) {
                List<FilingId> maybe = new ArrayList<>();
                for (Map.Entry<FilingId, Long> held : page.entrySet()) {
                    below = held.getKey();
                    if (!candidates.ruleOut(held.getKey(), held.getValue())) {
                        maybe.add(held.getKey());
                    }
                }
                for (int from = 0; from < maybe.size() && goesOn(); from += KnownFilings.PAGE) {
                    lookInto(maybe.subList(from, Math.min(maybe.size(), from + KnownFilings.PAGE)), words);
                }
                page = texts.digests(below, TEXTS_LISTED);
            }
        }

        /** False if there are enough, or the time is over before all was looked at. */
        private boolean goesOn() {
            stopped |= by.size() <= MOST && clock.instant().isAfter(until);
            return by.size() <= MOST && !stopped;
        }

        /** Looks into the texts of those that the person may know of, until there are enough or it takes too long. */
        private void lookInto(List<FilingId> maybe, SoughtWords words) {
            Iterator<KnownFiling> next = filings.of(maybe, reader).iterator();
            while (next.hasNext() && goesOn()) {
                KnownFiling filing = next.next();
                with(filing, kept -> line(kept, words.in(kept)))
                        .ifPresentOrElse(
                                line -> line.ifPresent(found -> {
                                    by.putIfAbsent(filing, By.WORDS);
                                    lines.put(filing, found);
                                }),
                                () -> notLookedAt++);
            }
        }

        private Optional<T> line(StoredText kept, List<TextSpan> at) {
            return at.isEmpty() ? Optional.empty() : Optional.of(shown.apply(kept.text(), at));
        }

        SearchResult<T> result(boolean onlyNumbers) {
            List<KnownFiling> told = by.keySet().stream().limit(MOST).toList();
            told.stream()
                    .filter(filing -> !lines.containsKey(filing))
                    .forEach(filing -> with(filing, kept -> shown.apply(kept.text(), List.of()))
                            .ifPresent(line -> lines.put(filing, line)));
            Map<FilingId, List<OfCase>> cases =
                    filings.cases(told.stream().map(KnownFiling::id).toList(), reader);
            return new SearchResult<>(
                    told.stream()
                            .map(filing -> new Found<>(
                                    filing,
                                    Objects.requireNonNull(by.get(filing)),
                                    cases.getOrDefault(filing.id(), List.of()),
                                    lines.get(filing)))
                            .toList(),
                    by.size() > MOST,
                    onlyNumbers,
                    refused,
                    stopped,
                    notLookedAt);
        }
    }
}
