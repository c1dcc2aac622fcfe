package org.sekisho.curation.lint;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sekisho.curation.lint.EntryChecks.OverlapChecks;
import org.sekisho.curation.lint.Remark.Severity;
import org.sekisho.lists.classification.UnknownSymbols.Fault;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;

/** Every check, how much its remarks matter, and what it is about; {@code src/docs/lists.md#tools-for-those-who-keep-a-list} shows this as a table. */
public enum Check {
    UNKNOWN_SYMBOL(Severity.ERROR, "a symbol that its edition does not have", EntryChecks.symbols(Fault.UNKNOWN)),
    UNKNOWN_LEVEL(Severity.ERROR, "a 'handling' that is no level", EntryChecks::level),
    MOVED_SYMBOL(
            Severity.NOTE,
            "a symbol of an earlier edition, which the concordance follows to its successor",
            EntryChecks.symbols(Fault.MOVED)),
    LEFT_SYMBOL(
            Severity.WARNING,
            "a symbol that an edition lacks which was derived, and not published so",
            EntryChecks.symbols(Fault.LEFT)),
    MOVED_SUBTREE(
            Severity.WARNING,
            "a symbol below which others left the scheme or moved, to where the entry finds nothing",
            SubtreeCheck::check),
    CONTRADICTION(
            Severity.WARNING,
            "a condition that can never hold, such as 'a and not a', or that its false friends take away whole",
            ContradictionCheck::check),
    DEAD_TERM(
            Severity.WARNING,
            "an alternative that finds nothing that another alternative beside it does not find",
            DeadTermCheck::check),
    TOO_WIDE(Severity.WARNING, "a common word that is enough for an entry by itself", EntryChecks::tooWide),
    OVERLAP(Severity.WARNING, "the same rule in two entries of a list", OverlapChecks::overlaps),
    EXAMPLES(
            Severity.WARNING,
            "examples that are missing: what must not match, and one in each language of the entry's words",
            EntryChecks::examples),
    TITLE_JA(Severity.WARNING, "Japanese words under an entry without a Japanese title", EntryChecks::title),
    REVIEW_DATE(Severity.WARNING, "a review that is overdue", EntryChecks::reviewDate),
    IN_FORCE(Severity.WARNING, "an entry that is not in force today", EntryChecks::inForce),
    BASIS(Severity.WARNING, "a law that is named without where and when it was read", EntryChecks::basis),
    ORGANISATIONS(Severity.WARNING, "organisations that no rule refers to", OverlapChecks::organisations),
    ONE_LANGUAGE(Severity.NOTE, "words in one language only", EntryChecks::oneLanguage),
    LAW_WORDS(Severity.NOTE, "no words as the law writes them", EntryChecks::lawWords);

    private final Severity severity;
    private final String about;
    private final OfList looking;

    Check(Severity severity, String about, OfList looking) {
        this.severity = severity;
        this.about = about;
        this.looking = looking;
    }

    Check(Severity severity, String about, OfEntry looking) {
        this(
                severity,
                about,
                (KeyTechnologyList list, Knowledge knowledge, Remarks remarks) ->
                        list.entries().forEach(entry -> looking.check(entry, knowledge, remarks)));
    }

    /** Looks for one kind of mistake in a list. */
    interface OfList {
        void check(KeyTechnologyList list, Knowledge knowledge, Remarks remarks);
    }

    /** Looks for one kind of mistake in each entry by itself. */
    interface OfEntry {
        void check(Entry entry, Knowledge knowledge, Remarks remarks);
    }

    /** Facts that checks use besides the list. */
    record Knowledge(LocalDate today, CommonWords commonWords) {}

    /** Its name as it is printed: {@code dead-term}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** Its subject, in a line. */
    public String about() {
        return about;
    }

    List<Remark> remarks(String file, KeyTechnologyList list, Knowledge knowledge) {
        Remarks remarks = new Remarks(file, severity, id());
        looking.check(list, knowledge, remarks);
        return remarks.all();
    }

    /** Looks through lists that can be read for what may be wrong all the same. */
    public static final class Linter {

        private final Check.Knowledge knowledge;

        /** @param today for review dates and entries in force */
        public Linter(LocalDate today) {
            this.knowledge = new Check.Knowledge(today, CommonWords.shipped());
        }

        /**
         * All remarks, in the order of the checks.
         *
         * @param file what to call the list's file
         */
        public List<Remark> remarks(String file, KeyTechnologyList list) {
            return Arrays.stream(Check.values())
                    .flatMap(check -> check.remarks(file, list, knowledge).stream())
                    .toList();
        }
    }
}
