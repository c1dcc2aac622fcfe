package org.sekisho.screening.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.finding.matching.search.FoundWords;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.reading.extraction.FilingReader;
import org.sekisho.reading.extraction.ReadFiling;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.PassageSplitter;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.Exemptions;
import org.sekisho.screening.record.RecordedOutcome;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.sekisho.screening.replay.Replayed.Answer;
import org.springframework.stereotype.Component;

/**
 * Screens what was read of a filing once more, by the lists of the run that screened it, or of a run of an earlier day. The same
 * version, lists and program give the same outcome; of what differs it says where it comes from.
 */
@Component
public record FilingReplay(
        JdbcReplayRecords records,
        Filings filings,
        FilingTexts texts,
        ScreeningOutcomes outcomes,
        EntityFinder finder,
        Exemptions exemptions,
        ProgramEdition program,
        FilingReader reader,
        PassageSplitter splitter) {

    /** The newest version of a filing that had come in before a moment; empty if none had. */
    public Optional<RegisteredFiling> version(FilingNumber number, Instant end) {
        return records.receivedBy(number, end).map(filings::byId);
    }

    /** Replays a filing by the lists of the run whose outcome is on record. */
    public Replayed replay(RegisteredFiling filing) {
        ListsOfThen lists = new ListsOfThen();
        return replay(filing, lists);
    }

    /** The same, for one of several filings. */
    public Replayed replay(RegisteredFiling filing, ListsOfThen lists) {
        return records.screenedBy(filing.id())
                .map(run -> replay(filing, run, lists))
                .orElseGet(() -> new Replayed.Impossible(Replayed.Impossible.Reason.NO_RUN));
    }

    /** Replays a filing by the lists of the newest run that had begun before a moment. */
    public Replayed replay(RegisteredFiling filing, Instant end) {
        ListsOfThen lists = new ListsOfThen();
        return records.begunBy(end)
                .map(run -> replay(filing, run, lists))
                .orElseGet(() -> new Replayed.Impossible(Replayed.Impossible.Reason.NO_RUN));
    }

    private Replayed replay(RegisteredFiling filing, JdbcReplayRecords.Run run, ListsOfThen lists) {
        Optional<StoredText> stored;
        try {
            stored = texts.of(filing.id());
        } catch (IllegalStateException damaged) {
            return new Replayed.Impossible(Replayed.Impossible.Reason.TEXT_DAMAGED);
        }
        return stored.map(text -> replay(filing, text, run, lists))
                .orElseGet(() -> new Replayed.Impossible(Replayed.Impossible.Reason.NO_TEXT));
    }

    private Replayed replay(
            RegisteredFiling filing, StoredText stored, JdbcReplayRecords.Run run, ListsOfThen listsOfThen) {
        List<JdbcReplayRecords.Used> used = records.listsOf(run.id());
        List<KeyTechnologyList> lists = listsOfThen.of(used, run.day());
        if (lists.size() < used.size() || lists.isEmpty()) {
            return new Replayed.Impossible(
                    areWhole(used)
                            ? Replayed.Impossible.Reason.LIST_NOT_READ
                            : Replayed.Impossible.Reason.LIST_CHANGED);
        }
        List<Answer> answers = answers(filing, stored, listsOfThen.matcher(lists), run.day());
        return new Replayed.Answered(
                run.id(),
                run.day(),
                lists.stream().map(list -> list.edition().toString()).toList(),
                answers,
                against(filing, stored, run, answers));
    }

    private List<Answer> answers(
            RegisteredFiling registered, StoredText stored, TechnologyMatcher matcher, LocalDate day) {
        Filing filing = new Filing(registered.number(), stored.bibliography(), List.of(), stored.claims());
        Set<ReviewQueue> exempt = exemptions.of(stored.bibliography(), day).keySet();
        FoundWords words = matcher.wordsIn(stored.text());
        Entities entities = finder.find(filing, stored.text(), words.passagesOfSeveralWords());
        return matcher.decide(filing, stored.text(), words, entities).stream()
                .filter(finding -> !exempt.contains(finding.entry().queue()))
                .map(Answer::of)
                .toList();
    }

    private Replayed.Against against(
            RegisteredFiling filing, StoredText stored, JdbcReplayRecords.Run run, List<Answer> answers) {
        boolean recorded = records.screenedBy(filing.id()).filter(run::equals).isPresent();
        if (!recorded) {
            return new Replayed.Against(false, List.of(), List.of(), null);
        }
        List<Answer> was = outcomes.of(filing.id()).map(RecordedOutcome::findings).orElse(List.of()).stream()
                .map(Answer::of)
                .toList();
        List<Answer> missing = without(was, answers);
        List<Answer> added = without(answers, was);
        boolean same = missing.isEmpty() && added.isEmpty();
        return new Replayed.Against(true, missing, added, same ? null : cause(filing, stored, run));
    }

    private static List<Answer> without(List<Answer> some, List<Answer> others) {
        List<Answer> left = new ArrayList<>(some);
        left.removeAll(others);
        return left;
    }

    private Replayed.Cause cause(RegisteredFiling filing, StoredText stored, JdbcReplayRecords.Run run) {
        if (!areWhole(records.listsOf(run.id()))) {
            return Replayed.Cause.LIST;
        }
        if (!isAsKept(filing, stored)) {
            return Replayed.Cause.TEXT;
        }
        return records.hadProgram(run.id(), program.sha256()) ? Replayed.Cause.RECORD : Replayed.Cause.PROGRAM;
    }

    private static boolean areWhole(List<JdbcReplayRecords.Used> lists) {
        return lists.stream()
                .allMatch(used -> DigestUtils.sha256Hex(used.content()).equals(used.sha256()));
    }

    /** Whether the documents still give what is kept: words, claims and first page. */
    boolean isAsKept(RegisteredFiling filing, StoredText kept) {
        ReadFiling read = reader.read(filing);
        return read.filing().claims().equals(kept.claims())
                && read.filing().bibliography().equals(kept.bibliography())
                && splitter.split(read.filing()).equals(kept.text());
    }
}
