package org.sekisho.desk.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.FormFields;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.DismissedHits;
import org.sekisho.office.review.EntryDraft;
import org.sekisho.office.review.FoundName;
import org.sekisho.office.review.LevelDraft;
import org.sekisho.office.review.NameDraft;
import org.sekisho.office.review.NameKind;
import org.sekisho.office.review.OwedOnClosing;
import org.sekisho.reading.passage.TextSpan;

/** Forms of a case as they are sent. The version is that of the case as the page showed it. */
final class Posted {

    private Posted() {}

    /** A person's own decision; what is missing or means nothing is for the desk to say. */
    public record OwnDecision(
            int version,
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String words,
            @Nullable String owed,
            @Nullable Boolean next) {

        public DecisionDraft draft() {
            return new DecisionDraft(
                    FormFields.one(DecisionKind.class, decision),
                    FormFields.one(DecisionReason.class, reason),
                    FormFields.text(words),
                    FormFields.one(OwedOnClosing.class, owed));
        }

        boolean goesOn() {
            return Boolean.TRUE.equals(next);
        }

        @Override
        public String toString() {
            return "decision " + decision;
        }
    }

    /** The level that somebody wants for a case. */
    record Level(
            @Nullable String from,
            @Nullable String to,
            @Nullable String words,
            @Nullable Boolean mayVanish) {

        LevelDraft draft() {
            return new LevelDraft(
                    FormFields.one(Handling.class, from),
                    FormFields.one(Handling.class, to),
                    FormFields.text(words),
                    Boolean.TRUE.equals(mayVanish));
        }

        @Override
        public String toString() {
            return "level " + to;
        }
    }

    /** An entry that somebody wants to give a case. */
    record Entry(
            @Nullable String code,
            @Nullable String place,
            @Nullable String words,
            @Nullable Boolean mayVanish) {

        EntryDraft draft() {
            return new EntryDraft(
                    FormFields.text(code),
                    FormFields.text(place),
                    FormFields.text(words),
                    Boolean.TRUE.equals(mayVanish));
        }

        @Override
        public String toString() {
            return "entry " + code;
        }
    }

    /** A correction of a name; {@code found} is its kind, a space and the name itself. */
    record Name(
            @Nullable String found,
            @Nullable String kind,
            @Nullable String written) {

        NameDraft draft() {
            String[] parts = FormFields.text(found).split(" ", 2);
            FoundName name = new FoundName(parts[0], parts.length == 1 ? "" : parts[1]);
            return new NameDraft(name, FormFields.one(NameKind.class, kind), FormFields.text(written));
        }

        @Override
        public String toString() {
            return "correction of a name to " + kind;
        }
    }

    /** Hits of an entry; each is its beginning, a colon and its end in the text. What no box of the page could send counts as none. */
    record Hits(
            @Nullable String entry,
            @Nullable List<String> hit,
            @Nullable String reason) {

        DismissedHits.Draft draft() {
            List<String> ticked = hit == null ? List.of() : hit;
            List<TextSpan> spans = ticked.stream()
                    .filter(one -> one.matches("\\d{1,9}:\\d{1,9}"))
                    .map(one -> one.split(":", 2))
                    .filter(one -> Integer.parseInt(one[0]) < Integer.parseInt(one[1]))
                    .map(one -> new TextSpan(Integer.parseInt(one[0]), Integer.parseInt(one[1])))
                    .toList();
            return new DismissedHits.Draft(FormFields.text(entry), spans, FormFields.one(DecisionReason.class, reason));
        }

        @Override
        public String toString() {
            return "hits of " + entry;
        }
    }

    /** A second person's verdict. */
    record Verdict(
            int version,
            boolean agreed,
            @Nullable String words,
            @Nullable Boolean next) {

        String typed() {
            return FormFields.text(words);
        }

        boolean goesOn() {
            return Boolean.TRUE.equals(next);
        }

        @Override
        public String toString() {
            return agreed ? "agreed" : "sent back";
        }
    }
}
