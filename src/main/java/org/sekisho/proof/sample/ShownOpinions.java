package org.sekisho.proof.sample;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.opinion.Opinion.Reason;
import org.sekisho.finding.opinion.OpinionModel;
import org.sekisho.finding.opinion.OpinionModel.Reasons;
import org.sekisho.finding.opinion.OpinionText;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.CaseDesk;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.model.ModelsInUse;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.reading.passage.TextBlock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a model's opinion on a filing to a person: never before they have decided, nor an area or a word of it that they may not
 * know of.
 */
@Service
public class ShownOpinions {

    private static final int SPEAKING_FOR = 8;
    private static final int SPEAKING_AGAINST = 3;

    private final ModelsInUse models;
    private final OpinionRows rows;
    private final FilingTexts texts;
    private final CaseDesk desk;
    private final AuditTrail audit;

    ShownOpinions(ModelsInUse models, OpinionRows rows, FilingTexts texts, CaseDesk desk, AuditTrail audit) {
        this.models = models;
        this.rows = rows;
        this.texts = texts;
        this.desk = desk;
        this.audit = audit;
    }

    /** Answers of a person who was shown an opinion. */
    public enum Answer {
        AGREE,
        DISAGREE,
        UNSURE
    }

    /** Keeps the first answer of a person who was shown an opinion; it changes nothing about the case. False if the case is not theirs. */
    @Transactional
    public boolean say(CaseId id, Answer answer, StaffMember by) {
        Optional<DeskCase> about = desk.see(id, by);
        Shown shown = about.flatMap(seen -> shown(seen, by)).orElse(null);
        if (shown != null && shown.code() != null && shown.said() == null) {
            rows.answer(id, by.id(), Objects.requireNonNull(shown.model()), answer);
            String subject = about.get().subject();
            audit.add(by.id().value(), AuditAction.SECOND_OPINION_ANSWERED, subject, answer.name());
        }
        return about.isPresent();
    }

    /** The opinion on a case's filing; empty if there is none to show, or the reader has decided nothing on the case yet. */
    @Transactional(readOnly = true)
    public Optional<Shown> shown(DeskCase about, StaffMember reader) {
        return hasDecided(about, reader.id())
                ? rows.of(about.standing().filing()).map(kept -> shown(kept, about, reader))
                : Optional.empty();
    }

    /** Whether a person has decided on a case, first or second. */
    public static boolean hasDecided(DeskCase about, StaffId reader) {
        return about.decisions().stream()
                .anyMatch(decision -> decision.by().equals(reader)
                        || decision.second() != null && decision.second().by().equals(reader));
    }

    private Shown shown(ModelsInUse.Answer kept, DeskCase about, StaffMember reader) {
        Access access = reader.profile().access();
        String theirs = kept.code() != null && access.reaches(kept.code()) ? kept.code() : null;
        models.look();
        Optional<ModelsInUse.Read> used = models.with(kept.model());
        boolean held = used.filter(one -> !access.cleared().covers(one.about().level()))
                .isPresent();
        Optional<FilingText> text = theirs == null || held || used.isEmpty()
                ? Optional.empty()
                : texts.ifAsRecorded(about.standing().filing()).map(StoredText::text);
        Reasons words = text.map(read -> used.get()
                        .model()
                        .reasons(OpinionText.of(read), String.valueOf(theirs), SPEAKING_FOR, SPEAKING_AGAINST))
                .orElse(Reasons.NONE);
        return new Shown(
                kept.model(),
                kept.reason(),
                theirs,
                (int) Math.round(100 * kept.chance()),
                used.isPresent(),
                held,
                words,
                words.best().stream().map(best -> Place.of(text.get(), best)).toList(),
                rows.answerOf(about.id(), reader.id()).orElse(null));
    }

    /** A passage of a filing: the start of its block in the text, and its words, which are an applicant's. */
    public record Place(int start, String words) {

        private static final int LONGEST = 300;

        static Place of(FilingText text, OpinionModel.Stretch stretch) {
            int from = text.passages().get(stretch.first()).span().start();
            int end = text.passages().get(stretch.last()).span().end();
            int block = TextBlock.of(text).stream()
                    .mapToInt(one -> one.span().start())
                    .filter(start -> start <= from)
                    .max()
                    .orElse(from);
            String words = text.words().substring(from, Math.min(end, from + LONGEST));
            return new Place(block, end > from + LONGEST ? words + "…" : words);
        }

        @Override
        public String toString() {
            return "passage at " + start;
        }
    }

    /**
     * A second opinion as who decided on the case may see it.
     *
     * @param model SHA-256 of its file; null if there was none for the language
     * @param reason for having none; null if there is one
     * @param code of the area or entry; null without an opinion, or if it is not the reader's
     * @param of100 of a hundred such filings so many were kept for it
     * @param inUse whether the model still is; if not, nobody knows any more which words spoke for it
     * @param held whether its words are of filings of a level to which the reader is not cleared, and not shown
     * @param passages where most of the words for it stand, the best first
     * @param said whether the reader agrees; null as long as they have not said so
     */
    public record Shown(
            @Nullable String model,
            @Nullable Reason reason,
            @Nullable String code,
            int of100,
            boolean inUse,
            boolean held,
            Reasons words,
            List<Place> passages,
            @Nullable Answer said) {

        /** The first digits of the model's SHA-256, which tell it from others. */
        public String shortModel() {
            return model == null ? "" : model.substring(0, 12);
        }

        /** Says that there is one, and no word of the filing. */
        @Override
        public String toString() {
            return "second opinion of model " + shortModel();
        }
    }
}
