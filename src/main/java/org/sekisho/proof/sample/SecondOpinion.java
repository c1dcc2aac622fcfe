package org.sekisho.proof.sample;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sekisho.finding.opinion.SubclassModel.Suggestion;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.model.ModelsInUse;
import org.sekisho.proof.model.ModelsInUse.Answers;
import org.sekisho.proof.sample.OpinionRows.Lot;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.OutcomeKind;
import org.sekisho.screening.OutcomePreparation;
import org.sekisho.screening.ScreenedFiling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a model about the filings of a run, and sends the likeliest of the clear ones to examiners, marked. It opens cases and does
 * nothing else: no outcome, no case and no draw of the {@link BlindSample} is another by it. What a model said
 * is shown by {@link ShownOpinions}.
 */
@Service
public class SecondOpinion implements OutcomePreparation {

    private final ModelsInUse models;
    private final OpinionRows rows;
    private final OpinionDraw draw;
    private final SecondOpinionSettings settings;

    SecondOpinion(ModelsInUse models, OpinionRows rows, OpinionDraw draw, SecondOpinionSettings settings) {
        this.models = models;
        this.rows = rows;
        this.draw = draw;
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
        OutcomeKind kind = screened.outcome().kind();
        return (kind == OutcomeKind.CLEAR || kind == OutcomeKind.FLAGGED)
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
            draw.from(run, rows.lotOf(run));
        }
        Lot lot = rows.lotOf(run);
        return lot.clear() == 0
                ? Optional.empty()
                : Optional.of(
                        "Second opinion: %d of %d clear filings went to examiners, %d more by lot, no opinion on %d"
                                .formatted(lot.drawn(), lot.clear(), lot.watched(), lot.clear() - lot.given()));
    }

    /**
     * Suggests the likeliest subclasses of a filing that states no symbol, each with how many of a hundred such suggestions were right:
     * {@code H01L (62)}. None to who may not know of what the model learned from.
     */
    public List<String> subclasses(StoredText text, StaffMember reader) {
        if (!text.bibliography().symbols().isEmpty()) {
            return List.of();
        }
        models.look();
        return models.subclassesOf(text.text(), reader.profile().access().cleared()).stream()
                .map(Suggestion::toString)
                .toList();
    }

    /** Compares a model in the shadow with the one in force. */
    @Transactional(readOnly = true)
    public ShadowFigures shadow(String sha256) {
        return rows.shadow(sha256, settings.queueShare());
    }

    /** Picks the cases that a second opinion alone put into the queue: no list found anything in them. */
    @Transactional(readOnly = true)
    public Set<CaseId> only(Collection<CaseId> cases) {
        return rows.only(cases);
    }

    /** Counts the filings that were sent over all runs, and what became of them. */
    public Count all() {
        return rows.all(false);
    }

    /** Counts the watched filings that were drawn by lot over all runs, and what became of them. */
    public Count watched() {
        return rows.all(true);
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
