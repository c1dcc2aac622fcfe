package org.sekisho.office.letter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.sekisho.machine.yaml.KnownFields;
import org.sekisho.machine.yaml.ListNode;
import org.sekisho.machine.yaml.NotedProblems;
import org.sekisho.machine.yaml.Suggestion;
import org.sekisho.office.deadline.Wording;
import org.sekisho.office.letter.LetterTemplate.Addressee;
import org.sekisho.office.review.CaseStatus;

/** Reads the file of letters. What is wrong with it is noted, all of it, with its line and how to mend it. */
final class LetterTemplatesReader {

    private static final List<String> KEYS = List.of("demonstration", "office", "outcomes", "letters");
    private static final List<String> NOTICE_KEYS = List.of("letter", "to", "extends", "article", "title", "text");
    private static final List<CaseStatus> OUTCOMES =
            List.copyOf(EnumSet.range(CaseStatus.AWAITING_INFORMATION, CaseStatus.CLOSED));

    private final NotedProblems problems;

    LetterTemplatesReader(NotedProblems problems) {
        this.problems = problems;
    }

    /** Empty if a problem was noted. */
    Optional<LetterTemplates> read(ListNode root) {
        return KnownFields.of(root, "the file of letters", KEYS, problems).flatMap(this::read);
    }

    private enum Answer {
        TRUE,
        FALSE
    }

    private Optional<LetterTemplates> read(KnownFields fields) {
        boolean demonstration = fields.oneOf("demonstration", Answer.values()).orElse(Answer.FALSE) == Answer.TRUE;
        Wording office = Wording.read(fields, "office");
        Map<CaseStatus, Wording> outcomes = outcomes(fields);
        List<LetterTemplate> letters = letters(fields);
        return problems.count() > 0
                ? Optional.empty()
                : Optional.of(new LetterTemplates(demonstration, office, outcomes, letters));
    }

    private Map<CaseStatus, Wording> outcomes(KnownFields fields) {
        Map<CaseStatus, Wording> outcomes = new EnumMap<>(CaseStatus.class);
        List<String> keys =
                OUTCOMES.stream().map(LetterTemplatesReader::written).toList();
        fields.value("outcomes")
                .flatMap(node -> KnownFields.of(node, "'outcomes'", keys, problems))
                .ifPresentOrElse(
                        said -> OUTCOMES.forEach(status -> outcomes.put(status, Wording.read(said, written(status)))),
                        () -> {
                            if (fields.value("outcomes").isEmpty()) {
                                problems.note(fields.line(), "'outcomes' is missing");
                            }
                        });
        return outcomes;
    }

    private static String written(CaseStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<LetterTemplate> letters(KnownFields fields) {
        List<LetterTemplate> letters = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (ListNode node : fields.items("letters")) {
            KnownFields.of(node, "a letter", NOTICE_KEYS, problems)
                    .flatMap(this::letter)
                    .ifPresent(letter -> {
                        if (!codes.add(letter.code())) {
                            problems.note(node.line(), "letter '%s' is there twice; keep one".formatted(letter.code()));
                        }
                        letters.add(letter);
                    });
        }
        return letters;
    }

    private Optional<LetterTemplate> letter(KnownFields fields) {
        String code = fields.text("letter");
        Addressee to = fields.oneOf("to", Addressee.values()).orElse(Addressee.AUTHORITY);
        boolean extendsClock = extendsClock(fields, to);
        Wording article = Wording.read(fields, "article");
        Wording title = checked(fields, "title", to);
        Wording text = checked(fields, "text", to);
        return code.isEmpty()
                ? Optional.empty()
                : problems.noteIfRefused(
                        fields.lineOf("letter"),
                        () -> new LetterTemplate(code, to, extendsClock, article, title, text));
    }

    private boolean extendsClock(KnownFields fields, Addressee to) {
        boolean extendsClock = fields.value("extends").isPresent()
                && fields.oneOf("extends", Answer.values()).orElse(Answer.FALSE) == Answer.TRUE;
        if (extendsClock && to != Addressee.APPLICANT) {
            problems.note(
                    fields.lineOf("extends"),
                    "'extends' is for what is served on the applicant; set to: applicant, or take it out");
        }
        return extendsClock;
    }

    /** Words whose open fields are known, and are known of whoever they go to. */
    private Wording checked(KnownFields fields, String key, Addressee to) {
        Wording words = Wording.read(fields, key);
        Stream.of(words.english(), words.japanese())
                .flatMap(text -> LetterTemplate.FIELD.matcher(text).results())
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .forEach(written -> check(written, fields.lineOf(key), key, to));
        return words;
    }

    private void check(String written, int line, String key, Addressee to) {
        Optional<LetterField> field = LetterField.of(written);
        if (field.isEmpty()) {
            List<String> known =
                    Stream.of(LetterField.values()).map(LetterField::written).toList();
            problems.note(
                    line,
                    "'%s' has the unknown field {{%s}}%s".formatted(key, written, Suggestion.after(written, known)));
        } else if (field.get().isOfReferral() && to == Addressee.APPLICANT) {
            problems.note(
                    line,
                    "'%s' has {{%s}}, which only what goes to an authority has; take it out, or set to: authority"
                            .formatted(key, written));
        } else if (field.get() == LetterField.UNDECLARED && to == Addressee.AUTHORITY) {
            problems.note(
                    line,
                    "'%s' has {{%s}}, which names what the filing says; take it out, or set to: applicant"
                            .formatted(key, written));
        }
    }
}
