package org.sekisho.proof.sample;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.opinion.Opinion.Reason;
import org.sekisho.finding.opinion.OpinionModel;
import org.sekisho.finding.opinion.OpinionText;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.model.ModelsInUse;
import org.sekisho.proof.model.ModelsInUse.Answers;
import org.sekisho.proof.sample.OpinionLot.Placed;
import org.sekisho.proof.sample.OpinionLot.Ranked;
import org.sekisho.proof.sample.OpinionRows.Kept;
import org.sekisho.proof.sample.OpinionRows.Lot;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.OutcomeKind;
import org.sekisho.screening.OutcomePreparation;
import org.sekisho.screening.ScreenedFiling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a model about the clear filings of a run, and sends the likeliest of them to examiners, marked. It opens cases and does
 * nothing else: no outcome, no case and no draw of the {@link BlindSample} is another by it. Nobody is shown what a model said
 * before they have decided.
 */
@Service
public class SecondOpinion implements OutcomePreparation {

    private static final int SPEAKING_FOR = 8;
    private static final int SPEAKING_AGAINST = 3;
    private static final double ROUNDING = 1e-9;
    private static final SecureRandom SEEDS = new SecureRandom();

    private final ModelsInUse models;
    private final OpinionRows rows;
    private final Misses misses;
    private final ReviewCases cases;
    private final FilingTexts texts;
    private final AuditTrail audit;
    private final SecondOpinionSettings settings;

    SecondOpinion(
            ModelsInUse models,
            OpinionRows rows,
            Misses misses,
            ReviewCases cases,
            FilingTexts texts,
            AuditTrail audit,
            SecondOpinionSettings settings) {
        this.models = models;
        this.rows = rows;
        this.misses = misses;
        this.cases = cases;
        this.texts = texts;
        this.audit = audit;
        this.settings = settings;
    }

    /** Looks which models are in use. */
    @Override
    public void begin() {
        models.look();
    }

    /** Asks the models behind the barrier. */
    @Override
    public void prepare(ScreenedFiling screened) {
        if (models.any() && isAbout(screened)) {
            answer(screened);
        }
    }

    private static boolean isAbout(ScreenedFiling screened) {
        return screened.outcome().kind() == OutcomeKind.CLEAR
                && !screened.registered().number().canary();
    }

    private Answers answer(ScreenedFiling screened) {
        return screened.once(Answers.class, () -> models.on(screened.text()));
    }

    /** Keeps what was said of filings that were just screened. The caller holds the transaction. */
    @Transactional
    public void note(long run, Collection<? extends ScreenedFiling> screened) {
        if (models.any()) {
            Map<FilingId, Answers> answers = new HashMap<>();
            screened.stream()
                    .filter(SecondOpinion::isAbout)
                    .forEach(filing -> answers.put(filing.registered().id(), answer(filing)));
            rows.replace(
                    run,
                    screened.stream().map(filing -> filing.registered().id()).toList(),
                    answers);
        }
    }

    /** Models that give no opinion, and why; no word of them. */
    public List<String> refused() {
        return models.refused();
    }

    /**
     * Opens the cases of a run's likeliest clear filings, and by lot of some of the next, but for those that the blind sample has
     * drawn: it comes first. A second time changes nothing.
     *
     * @return what a report says of it; empty if there is no model, or nothing is clear
     */
    @Transactional
    public Optional<String> draw(long run) {
        if (!models.chosen()) {
            return Optional.empty();
        }
        if (rows.drawn(run).isEmpty()) {
            drawNow(run, rows.lotOf(run));
        }
        Lot lot = rows.lotOf(run);
        return lot.clear() == 0
                ? Optional.empty()
                : Optional.of(
                        "Second opinion: %d of %d clear filings went to examiners, %d more by lot, no opinion on %d"
                                .formatted(lot.drawn(), lot.clear(), lot.watched(), lot.clear() - lot.given()));
    }

    private void drawNow(long run, Lot counted) {
        OpinionLot lot = new OpinionLot(
                SEEDS.nextLong(),
                share(counted.given(), settings.queueShare()),
                share(counted.given(), settings.watchShare()),
                settings.watchDrawn(),
                misses.lotOf(run).filter(blind -> blind.clear() > 0).map(blind -> (double) blind.drawn() / blind.clear()).orElse(0.0));
        List<Placed> placed = lot.place(rows.likeliest(run));
        if (placed.isEmpty()) {
            return;
        }
        rows.keep(run, lot, placed);
        placed.stream().filter(Placed::sent).forEach(one -> open(run, one.filing()));
        String actor = "sekisho run " + run;
        Lot drawn = rows.lotOf(run);
        audit.add(List.of(AuditEvent.ofRows(actor, "opinion", "run " + run)));
        audit.add(
                actor,
                AuditAction.SECOND_OPINION_DRAWN,
                "run " + run,
                "%d of %d clear filings, %d of %d watched, seed %d, model %s"
                        .formatted(
                                drawn.drawn(),
                                drawn.clear(),
                                drawn.watched(),
                                lot.watched(),
                                lot.seed(),
                                String.join(" and ", rows.modelsOf(run))));
    }

    /** So many, rounded up. */
    static int share(int of, double share) {
        return (int) Math.ceil(of * share - ROUNDING);
    }

    /** How a model in the shadow differs from the one in force. */
    @Transactional(readOnly = true)
    public ShadowFigures shadow(String sha256) {
        return ShadowFigures.of(rows.pairs(sha256), settings.queueShare());
    }

    private void open(long run, Ranked filing) {
        Bibliography data =
                texts.ifAsRecorded(filing.id()).map(StoredText::bibliography).orElse(Bibliography.UNKNOWN);
        cases.openUnasked(run, filing.id(), filing.number(), data);
        rows.mark(run, filing.id());
    }

    /** Those of some cases that a second opinion alone put into the queue: no list found anything in them. */
    @Transactional(readOnly = true)
    public Set<CaseId> only(Collection<CaseId> cases) {
        return rows.only(cases);
    }

    /** How many filings were sent over all runs, and what became of them. */
    public Count all() {
        return rows.all(false);
    }

    /** How many of those that are watched were drawn by lot over all runs, and what became of them. */
    public Count watched() {
        return rows.all(true);
    }

    /** The opinion on a case's filing; empty if there is none to show, or the reader has decided nothing on the case yet. */
    @Transactional(readOnly = true)
    public Optional<Shown> shown(DeskCase about, StaffMember reader) {
        return hasDecided(about, reader.id())
                ? rows.of(about.standing().filing()).map(kept -> shown(kept, about, reader))
                : Optional.empty();
    }

    private static boolean hasDecided(DeskCase about, StaffId reader) {
        return about.decisions().stream()
                .anyMatch(decision -> decision.by().equals(reader)
                        || decision.second() != null && decision.second().by().equals(reader));
    }

    private Shown shown(Kept kept, DeskCase about, StaffMember reader) {
        String code = kept.code();
        String theirs = code != null && reader.profile().access().reaches(code) ? code : null;
        models.look();
        Optional<ModelsInUse.Used> used = models.with(kept.model());
        boolean held = used.isPresent()
                && !reader.profile().access().cleared().covers(used.get().level());
        OpinionModel.Reasons reasons = theirs == null || held || used.isEmpty()
                ? OpinionModel.Reasons.NONE
                : texts.ifAsRecorded(about.standing().filing())
                        .map(stored -> used.get()
                                .model()
                                .reasons(OpinionText.of(stored.text()), theirs, SPEAKING_FOR, SPEAKING_AGAINST))
                        .orElse(OpinionModel.Reasons.NONE);
        return new Shown(
                kept.model(),
                kept.reason(),
                theirs,
                (int) Math.round(100 * kept.chance()),
                used.isPresent(),
                held,
                reasons.speakingFor(),
                reasons.against());
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
     * @param speakingFor words of the filing, the weightiest first
     */
    public record Shown(
            @Nullable String model,
            @Nullable Reason reason,
            @Nullable String code,
            int of100,
            boolean inUse,
            boolean held,
            List<String> speakingFor,
            List<String> against) {

        /** As much of the model's SHA-256 as tells it from others. */
        public String shortModel() {
            return model == null ? "" : model.substring(0, 12);
        }

        /** Says that there is one, and no word of the filing. */
        @Override
        public String toString() {
            return "second opinion of model " + shortModel();
        }
    }

    /**
     * What became of second opinions.
     *
     * @param sent clear filings that went to examiners by them
     * @param decided those of them whose decision counts
     * @param kept those of which it was another than no concern
     */
    public record Count(int sent, int decided, int kept) {}
}
