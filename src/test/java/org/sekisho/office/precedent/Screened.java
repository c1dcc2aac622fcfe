package org.sekisho.office.precedent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.PriorityClaim;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Entry.Basis;
import org.sekisho.lists.keytech.Entry.ListLines;
import org.sekisho.lists.keytech.Entry.Stewardship;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.ExpressionParser;
import org.sekisho.lists.keytech.ListId;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.RankWeights;
import org.sekisho.screening.ScreenedFiling;
import org.sekisho.screening.ScreeningOutcome;

/** Filings as screening leaves them: each sentence is a passage, and words of it are found for entry Q-01. */
public final class Screened {

    static final Edition EDITION = new Edition(new ListId("office"), "2026", "0".repeat(64));
    private static final Rule RULE = new Rule.Words(ExpressionParser.parse("laser"));
    private static final Entry ENTRY = entry("Q-01", "quantum");

    private Screened() {}

    private static Entry entry(String code, String area) {
        return entry(code, area, null);
    }

    private static Entry entry(String code, String area, @Nullable String level) {
        return new Entry(
                new EntryCode(code),
                "Lasers",
                null,
                area,
                ReviewQueue.SECRECY,
                Basis.of("made up for this test"),
                new Stewardship(null, List.of(), null, null, null, level),
                List.of(RULE),
                List.of(),
                List.of(),
                List.of(),
                new ListLines(1, Map.of()),
                List.of());
    }

    /** A version of a filing whose sentences each hold the words. */
    static ScreenedFiling flagged(long id, String number, int version, String words, String... sentences) {
        List<Passage> passages = new ArrayList<>();
        List<MatchEvidence> evidence = new ArrayList<>();
        int at = 0;
        for (String sentence : sentences) {
            Passage passage = new Passage(
                    Section.CLAIM,
                    "1",
                    "",
                    "filing.xml",
                    0,
                    new TextSpan(at, at + sentence.length()),
                    sentence,
                    false,
                    null);
            int hit = at + sentence.indexOf(words);
            passages.add(passage);
            evidence.add(
                    new MatchEvidence.Words(RULE, RULE, passage, List.of(new TextSpan(hit, hit + words.length()))));
            at += sentence.length() + 1;
        }
        return screened(
                id,
                number,
                version,
                new FilingText("en", String.join("\n", sentences), passages),
                new ScreeningOutcome.Flagged(List.of(new EntryFinding(EDITION, ENTRY, Truth.MET, false, evidence))));
    }

    static ScreenedFiling unread(long id, String number, UnreadReason reason) {
        return screened(
                id,
                number,
                1,
                new FilingText("en", "", List.of()),
                new ScreeningOutcome.Unscreenable(List.of(new UnreadPart("filing.pdf", 0, reason, "")), List.of()));
    }

    /** A filing in which an entry of each of these areas was found, or nothing if there is none. */
    public static ScreenedFiling inAreas(long id, String number, String... areas) {
        Passage passage =
                new Passage(Section.CLAIM, "1", "", "filing.xml", 0, new TextSpan(0, 5), "laser", false, null);
        List<EntryFinding> findings = new ArrayList<>();
        for (String area : areas) {
            List<MatchEvidence> evidence =
                    List.of(new MatchEvidence.Words(RULE, RULE, passage, List.of(new TextSpan(0, 5))));
            findings.add(new EntryFinding(EDITION, entry("E-" + findings.size(), area), Truth.MET, false, evidence));
        }
        return screened(
                id,
                number,
                1,
                new FilingText("en", "laser", List.of(passage)),
                findings.isEmpty() ? new ScreeningOutcome.Clear(List.of()) : new ScreeningOutcome.Flagged(findings),
                FilingDates.UNKNOWN);
    }

    /** A version of a filing in which an entry of each of these levels was found: {@code E-SECRET}. */
    public static ScreenedFiling atLevels(long id, String number, int version, String... levels) {
        return atLevels(id, number, version, true, levels);
    }

    /** The same of a filing of which a part could not be read. */
    public static ScreenedFiling partlyAtLevels(long id, String number, String... levels) {
        return atLevels(id, number, 1, false, levels);
    }

    private static ScreenedFiling atLevels(long id, String number, int version, boolean whole, String... levels) {
        Passage passage =
                new Passage(Section.CLAIM, "1", "", "filing.xml", 0, new TextSpan(0, 5), "laser", false, null);
        List<MatchEvidence> evidence =
                List.of(new MatchEvidence.Words(RULE, RULE, passage, List.of(new TextSpan(0, 5))));
        List<EntryFinding> findings = Stream.of(levels)
                .map(level -> entry("E-" + level.toUpperCase(Locale.ROOT), "quantum", level))
                .map(entry -> new EntryFinding(EDITION, entry, Truth.MET, false, evidence))
                .toList();
        ScreeningOutcome read =
                findings.isEmpty() ? new ScreeningOutcome.Clear(List.of()) : new ScreeningOutcome.Flagged(findings);
        return screened(
                id,
                number,
                version,
                new FilingText("en", "laser", List.of(passage)),
                whole
                        ? read
                        : new ScreeningOutcome.Unscreenable(
                                List.of(new UnreadPart("filing.pdf", 0, UnreadReason.DAMAGED, "")), findings));
    }

    /** A filing of which a part could not be read, and an entry of each of these areas was found in the others. */
    public static ScreenedFiling partlyIn(long id, String number, String... areas) {
        return screened(
                id,
                number,
                1,
                new FilingText("en", "", List.of()),
                new ScreeningOutcome.Unscreenable(
                        List.of(new UnreadPart("filing.pdf", 0, UnreadReason.DAMAGED, "")),
                        inAreas(id, number, areas).outcome().findings()),
                FilingDates.UNKNOWN);
    }

    /** A filing in which nothing was found and whose first page tells its day of filing. */
    public static ScreenedFiling filedOn(long id, String number, LocalDate filed) {
        return screened(
                id,
                number,
                1,
                new FilingText("en", "", List.of()),
                new ScreeningOutcome.Clear(List.of()),
                new FilingDates(filed, null, null));
    }

    static ScreenedFiling clear(long id, String number) {
        return screened(id, number, 1, new FilingText("en", "", List.of()), new ScreeningOutcome.Clear(List.of()));
    }

    private static ScreenedFiling screened(
            long id, String number, int version, FilingText text, ScreeningOutcome outcome) {
        return screened(id, number, version, text, outcome, FilingDates.UNKNOWN);
    }

    private static ScreenedFiling screened(
            long id, String number, int version, FilingText text, ScreeningOutcome outcome, FilingDates dates) {
        Bibliography data = new Bibliography(
                "JP",
                null,
                null,
                dates,
                List.of(),
                List.of(),
                List.of(new PriorityClaim("JP", "特願2025-" + id + "00000", null)));
        return new ScreenedFiling(
                new RegisteredFiling(
                        new FilingId(id), new FilingNumber(number), true, version, "filing.xml", List.of()),
                new Filing(null, data, List.of(), List.of()),
                text,
                new Entities(List.of(), List.of()),
                outcome,
                RankWeights.STANDARD,
                Set.of(),
                List.of(),
                new ConcurrentHashMap<>());
    }
}
