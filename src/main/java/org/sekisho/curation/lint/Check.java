package org.sekisho.curation.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sekisho.lists.classification.UnknownSymbols.Fault;
import org.sekisho.lists.keytech.Basis;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Example;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.RuleParts;

/** Every check, how much its remarks matter, and what it is about; {@code src/docs/lists-tools.md} shows this as a table. */
public enum Check {
    UNKNOWN_SYMBOL(Severity.ERROR, "a symbol that its edition does not have", new SymbolCheck(Fault.UNKNOWN)),
    UNKNOWN_LEVEL(Severity.ERROR, "a 'handling' that is no level", new LevelCheck()),
    MOVED_SYMBOL(
            Severity.NOTE,
            "a symbol of an earlier edition, which the concordance follows to its successor",
            new SymbolCheck(Fault.MOVED)),
    LEFT_SYMBOL(
            Severity.WARNING,
            "a symbol that an edition lacks which was derived, and not published so",
            new SymbolCheck(Fault.LEFT)),
    MOVED_SUBTREE(
            Severity.WARNING,
            "a symbol below which others left the scheme or moved, to where the entry finds nothing",
            new SubtreeCheck()),
    CONTRADICTION(
            Severity.WARNING,
            "a condition that can never hold, such as 'a and not a', or that its false friends take away whole",
            new ContradictionCheck()),
    DEAD_TERM(
            Severity.WARNING,
            "an alternative that finds nothing that another alternative beside it does not find",
            new DeadTermCheck()),
    TOO_WIDE(Severity.WARNING, "a common word that is enough for an entry by itself", new TooWideCheck()),
    OVERLAP(Severity.WARNING, "the same rule in two entries of a list", new OverlapCheck()),
    EXAMPLES(
            Severity.WARNING,
            "examples that are missing: what must not match, and one in each language of the entry's words",
            new ExamplesCheck()),
    TITLE_JA(Severity.WARNING, "Japanese words under an entry without a Japanese title", new TitleCheck()),
    REVIEW_DATE(Severity.WARNING, "a review that is overdue", new ReviewDateCheck()),
    IN_FORCE(Severity.WARNING, "an entry that is not in force today", new InForceCheck()),
    BASIS(Severity.WARNING, "a law that is named without where and when it was read", new BasisCheck()),
    ORGANISATIONS(Severity.WARNING, "organisations that no rule refers to", new OrganisationsCheck()),
    ONE_LANGUAGE(Severity.NOTE, "words in one language only", new OneLanguageCheck()),
    LAW_WORDS(Severity.NOTE, "no words as the law writes them", new LawWordsCheck());

    private final Severity severity;
    private final String about;
    private final ListCheck looking;

    Check(Severity severity, String about, ListCheck looking) {
        this.severity = severity;
        this.about = about;
        this.looking = looking;
    }

    /** Its name as it is printed: {@code dead-term}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** What it finds, in a line. */
    public String about() {
        return about;
    }

    List<Remark> remarks(String file, KeyTechnologyList list, Knowledge knowledge) {
        Remarks remarks = new Remarks(file, severity, id());
        looking.check(list, knowledge, remarks);
        return remarks.all();
    }

    /** Who names a law has to say where it can be read and when it was. */
    public static final class BasisCheck implements ListCheck.EntryCheck {

        @Override
        public void check(Entry entry, Knowledge knowledge, Remarks remarks) {
            Basis basis = entry.basis();
            if (basis.instrument() == null) {
                return;
            }
            List<String> missing = new ArrayList<>();
            if (basis.url() == null) {
                missing.add("'url'");
            }
            if (basis.retrieved() == null) {
                missing.add("'retrieved'");
            }
            if (!missing.isEmpty()) {
                remarks.add(
                        entry.line(),
                        "%s: its basis names %s without %s"
                                .formatted(entry.code(), basis.instrument(), String.join(" and ", missing)),
                        "add where it can be read, and the day it was compared");
            }
        }
    }

    /** Examples that would show what an entry does, and are missing. */
    public static final class ExamplesCheck implements ListCheck.EntryCheck {

        @Override
        public void check(Entry entry, Knowledge knowledge, Remarks remarks) {
            if (entry.examples().stream().allMatch(Example::matches)) {
                remarks.add(
                        entry.line(),
                        "%s: no example shows what must not match".formatted(entry.code()),
                        "add a look-alike under 'noMatch'");
            }
            for (Script script : Script.values()) {
                boolean shown =
                        entry.examples().stream().anyMatch(example -> example.matches() && script.isOf(example));
                if (!shown && RuleParts.anyTerm(entry, script::isOf)) {
                    remarks.add(
                            entry.line(),
                            "%s: its %s words are in no example that matches".formatted(entry.code(), script.title()),
                            "add one under 'match'");
                }
            }
        }
    }
}
