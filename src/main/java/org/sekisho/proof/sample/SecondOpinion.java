package org.sekisho.proof.sample;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.UnaskedCases;
import org.sekisho.proof.model.ModelsInUse;
import org.sekisho.proof.model.ModelsInUse.Answers;
import org.sekisho.proof.sample.OpinionRows.Lot;
import org.sekisho.screening.OutcomeKind;
import org.sekisho.screening.OutcomePreparation;
import org.sekisho.screening.ScreenedFiling;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * Asks a model about the filings of a run, and sends the likeliest of the clear ones to examiners, marked. It opens cases and does
 * nothing else: no outcome, no case and no draw of the {@link BlindSample} is another by it. What a model said
 * is shown by {@link ShownOpinions}.
 */
@Service
public class SecondOpinion implements OutcomePreparation {

    /**
     * Second opinions on clear filings, under {@code sekisho.opinion}.
     *
     * @param queueShare of the clear filings of each run with an opinion that go to examiners: 0 to 1
     * @param watchShare of them that are watched, the next likely; of those {@code watchDrawn} go to examiners by lot
     */
    @Validated
    @ConfigurationProperties(value = "sekisho.opinion", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("0.01") @DecimalMin("0") @DecimalMax("1") double queueShare,

            @DefaultValue("0.02") @DecimalMin("0") @DecimalMax("1") double watchShare,

            @DefaultValue("0.2") @DecimalMin("0") @DecimalMax("1") double watchDrawn) {}

    private static final SecureRandom SEEDS = new SecureRandom();

    private final ModelsInUse models;
    private final OpinionRows rows;
    private final Misses misses;
    private final UnaskedCases cases;
    private final AuditTrail audit;
    private final Settings settings;

    SecondOpinion(
            ModelsInUse models,
            OpinionRows rows,
            Misses misses,
            UnaskedCases cases,
            AuditTrail audit,
            Settings settings) {
        this.models = models;
        this.rows = rows;
        this.misses = misses;
        this.cases = cases;
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
            List<FilingId> all =
                    screened.stream().map(filing -> filing.registered().id()).toList();
            rows.replace(run, all, answers);
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
        if (!rows.hasDrawn(run)) {
            double blind = misses.lotOf(run).map(Misses.BlindLot::share).orElse(0.0);
            OpinionLot lot = OpinionLot.of(SEEDS.nextLong(), rows.lotOf(run).given(), settings, blind);
            open(run, lot, lot.place(rows.likeliest(run)));
        }
        Lot lot = rows.lotOf(run);
        String told = "Second opinion: %d of %d clear filings went to examiners, %d more by lot, no opinion on %d"
                .formatted(lot.drawn(), lot.clear(), lot.watched(), lot.clear() - lot.given());
        return lot.clear() == 0 ? Optional.empty() : Optional.of(told);
    }

    private void open(long run, OpinionLot lot, List<OpinionLot.Placed> placed) {
        if (placed.isEmpty()) {
            return;
        }
        rows.keep(run, lot, placed);
        placed.stream()
                .filter(OpinionLot.Placed::sent)
                .map(OpinionLot.Placed::filing)
                .forEach(filing -> {
                    cases.open(run, filing.id(), filing.number());
                    rows.mark(run, filing.id());
                });
        Lot drawn = rows.lotOf(run);
        String actor = "sekisho run " + run;
        String said = String.join(" and ", rows.modelsOf(run));
        String detail = "%d of %d clear filings, %d of %d watched, seed %d, model %s"
                .formatted(drawn.drawn(), drawn.clear(), drawn.watched(), lot.watched(), lot.seed(), said);
        audit.add(List.of(AuditEvent.ofRows(actor, "opinion", "run " + run)));
        audit.add(actor, AuditAction.SECOND_OPINION_DRAWN, "run " + run, detail);
    }

    /** Compares a model in the shadow with the one in force. */
    @Transactional(readOnly = true)
    public ShadowFigures shadow(String sha256) {
        return rows.shadow(sha256, settings.queueShare());
    }

    /**
     * Differences between a model in the shadow and the one in force, over all filings that the shadow was asked about.
     *
     * @param given on how many of them the one in force has an opinion
     * @param shadowGiven on how many the shadow has
     * @param first how many of them each would send to examiners, and {@code same} how many of those both would
     * @param apart the mean difference of their chances, where both have an opinion
     */
    public record ShadowFigures(int filings, int given, int shadowGiven, int first, int same, double apart) {}

    /**
     * Strata of a run's clear filings by what a model said: the likeliest are queued, of the next each is drawn by lot, and the rest is
     * drawn by the blind sample alone. So each filing has a chance of being read by a person that is known.
     *
     * @param queued how many go to examiners; of {@code watched} a {@code share} does
     * @param blind the share of all clear filings that the blind sample drew
     */
    record OpinionLot(long seed, int queued, int watched, double share, double blind) {

        private static final double ROUNDING = 1e-9;

        /** The lot of a run that has so many opinions; shares of them are rounded up. */
        static OpinionLot of(long seed, int given, Settings settings, double blind) {
            int queued = (int) Math.ceil(given * settings.queueShare() - ROUNDING);
            int watched = (int) Math.ceil(given * settings.watchShare() - ROUNDING);
            return new OpinionLot(seed, queued, watched, settings.watchDrawn(), blind);
        }

        /** Strata, the likeliest first. */
        enum Stratum {
            QUEUE,
            WATCH
        }

        /** A clear filing with an opinion; {@code hasCase} if the blind sample or an earlier run opened one. */
        record Ranked(FilingId id, FilingNumber number, boolean hasCase) {}

        /** A filing in its stratum, with its chance of being read; {@code sent} if its case is to be opened. */
        record Placed(Ranked filing, Stratum stratum, double chance, boolean sent) {}

        /** Places the likeliest, which come first. The rest is in no stratum of these, and has the chance {@link #blind}. */
        List<Placed> place(List<Ranked> likeliest) {
            Random lot = new Random(seed);
            List<Placed> placed = new ArrayList<>();
            int queue = queued;
            int watch = watched;
            for (Ranked one : likeliest) {
                if (queue > 0) {
                    placed.add(new Placed(one, Stratum.QUEUE, 1, !one.hasCase()));
                    queue -= one.hasCase() ? 0 : 1;
                } else if (watch > 0) {
                    boolean drawn = lot.nextDouble() < share;
                    placed.add(new Placed(one, Stratum.WATCH, 1 - (1 - blind) * (1 - share), drawn && !one.hasCase()));
                    watch--;
                }
            }
            return placed;
        }
    }
}
