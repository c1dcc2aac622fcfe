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
import org.sekisho.office.letter.NoticeTemplate.Addressee;
import org.sekisho.office.review.CaseStatus;

/** Reads the file of notices. What is wrong with it is noted, all of it, with its line and how to mend it. */
final class NoticeTemplatesReader {

    private static final List<String> KEYS = List.of("demonstration", "office", "outcomes", "notices");
    private static final List<String> NOTICE_KEYS = List.of("notice", "to", "extends", "article", "title", "text");
    private static final List<CaseStatus> OUTCOMES =
            List.copyOf(EnumSet.range(CaseStatus.AWAITING_INFORMATION, CaseStatus.CLOSED));

    private final NotedProblems problems;

    NoticeTemplatesReader(NotedProblems problems) {
        this.problems = problems;
    }

    /** Empty if a problem was noted. */
    Optional<NoticeTemplates> read(ListNode root) {
        return KnownFields.of(root, "the file of notices", KEYS, problems).flatMap(this::read);
    }

    private enum Answer {
        TRUE,
        FALSE
    }

    private Optional<NoticeTemplates> read(KnownFields fields) {
        boolean demonstration = fields.oneOf("demonstration", Answer.values()).orElse(Answer.FALSE) == Answer.TRUE;
        Wording office = Wording.read(fields, "office", problems);
        Map<CaseStatus, Wording> outcomes = outcomes(fields);
        List<NoticeTemplate> notices = notices(fields);
        return problems.count() > 0
                ? Optional.empty()
                : Optional.of(new NoticeTemplates(demonstration, office, outcomes, notices));
    }

    private Map<CaseStatus, Wording> outcomes(KnownFields fields) {
        Map<CaseStatus, Wording> outcomes = new EnumMap<>(CaseStatus.class);
        List<String> keys =
                OUTCOMES.stream().map(NoticeTemplatesReader::written).toList();
        fields.value("outcomes")
                .flatMap(node -> KnownFields.of(node, "'outcomes'", keys, problems))
                .ifPresentOrElse(
                        said -> OUTCOMES.forEach(
                                status -> outcomes.put(status, Wording.read(said, written(status), problems))),
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

    private List<NoticeTemplate> notices(KnownFields fields) {
        List<NoticeTemplate> notices = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (ListNode node : fields.items("notices")) {
            KnownFields.of(node, "a notice", NOTICE_KEYS, problems)
                    .flatMap(this::notice)
                    .ifPresent(notice -> {
                        if (!codes.add(notice.code())) {
                            problems.note(node.line(), "notice '%s' is there twice; keep one".formatted(notice.code()));
                        }
                        notices.add(notice);
                    });
        }
        return notices;
    }

    private Optional<NoticeTemplate> notice(KnownFields fields) {
        String code = fields.text("notice");
        Addressee to = fields.oneOf("to", Addressee.values()).orElse(Addressee.AUTHORITY);
        boolean extendsClock = extendsClock(fields, to);
        Wording article = Wording.read(fields, "article", problems);
        Wording title = checked(fields, "title", to);
        Wording text = checked(fields, "text", to);
        return code.isEmpty()
                ? Optional.empty()
                : problems.noteIfRefused(
                        fields.lineOf("notice"),
                        () -> new NoticeTemplate(code, to, extendsClock, article, title, text));
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
        Wording words = Wording.read(fields, key, problems);
        Stream.of(words.english(), words.japanese())
                .flatMap(text -> NoticeTemplate.FIELD.matcher(text).results())
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .forEach(written -> check(written, fields.lineOf(key), key, to));
        return words;
    }

    private void check(String written, int line, String key, Addressee to) {
        Optional<NoticeField> field = NoticeField.of(written);
        if (field.isEmpty()) {
            List<String> known =
                    Stream.of(NoticeField.values()).map(NoticeField::written).toList();
            problems.note(
                    line,
                    "'%s' has the unknown field {{%s}}%s".formatted(key, written, Suggestion.after(written, known)));
        } else if (field.get().isOfReferral() && to == Addressee.APPLICANT) {
            problems.note(
                    line,
                    "'%s' has {{%s}}, which only what goes to an authority has; take it out, or set to: authority"
                            .formatted(key, written));
        }
    }
}
