package org.sekisho.proof.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.opinion.Opinion;
import org.sekisho.finding.opinion.Opinion.Reason;
import org.sekisho.finding.opinion.OpinionModel;
import org.sekisho.finding.opinion.OpinionModelFile;
import org.sekisho.finding.opinion.OpinionText;
import org.sekisho.finding.opinion.SubclassModel.Suggestion;
import org.sekisho.intake.filing.Handling;
import org.sekisho.reading.passage.FilingText;
import org.springframework.stereotype.Component;

/**
 * The models that are in force, and those in their shadow, as they were when {@link #look} was last called: no filing's time is
 * spent on reading them. One that cannot be used gives no opinion, and is told by its number; its words are told nowhere.
 */
@Component
public class ModelsInUse {

    /**
     * A model's answer.
     *
     * @param model SHA-256 of its file; null if no model knows the language
     */
    public record Answer(@Nullable String model, Opinion opinion) {}

    /** Answers of the models of a filing's language; null where there is none in force, or none in its shadow. */
    public record Answers(
            @Nullable Answer inForce, @Nullable Answer shadow) {}

    /** A model that is in use. */
    public record Read(ProposedModel about, OpinionModel model) {

        Answer on(OpinionText text) {
            boolean doubted = about.isDoubted();
            return new Answer(about.sha256(), doubted ? new Opinion.None(Reason.IN_DOUBT) : model.of(text));
        }
    }

    /** @param chosen whether any is to give opinions, whether it can or not */
    private record Models(boolean chosen, List<Read> read, List<String> refused) {

        Optional<Read> first(Predicate<Read> which) {
            return read.stream().filter(which).findFirst();
        }

        Optional<Read> with(@Nullable String sha256) {
            return first(one -> one.about().sha256().equals(sha256));
        }

        @Nullable Read of(String language, boolean shadow) {
            return first(one -> one.about().isShadow() == shadow
                            && one.about().language().equals(language))
                    .orElse(null);
        }
    }

    private static final Answer NO_MODEL = new Answer(null, new Opinion.None(Reason.OTHER_LANGUAGE));

    private final JdbcOpinionModels rows;
    private volatile Models models = new Models(false, List.of(), List.of());

    ModelsInUse(JdbcOpinionModels rows) {
        this.rows = rows;
    }

    /** Looks which are in use now, and reads those that were not before. */
    public synchronized void look() {
        List<ProposedModel> used = rows.all().stream()
                .filter(one -> one.isChosen() || one.isShadow())
                .toList();
        List<String> refused = new ArrayList<>();
        List<Read> read =
                used.stream().flatMap(one -> read(one, refused).stream()).toList();
        models = new Models(used.stream().anyMatch(ProposedModel::isChosen), read, refused);
    }

    private Optional<Read> read(ProposedModel one, List<String> refused) {
        Optional<Read> before = models.with(one.sha256());
        if (before.isPresent()) {
            return before.map(read -> new Read(one, read.model()));
        }
        byte[] file = rows.file(one.id());
        if (!OpinionModelFile.fingerprint(file).equals(one.sha256())) {
            refused.add(one + " is not what was proposed");
            return Optional.empty();
        }
        try {
            return Optional.of(new Read(one, OpinionModelFile.read(file)));
        } catch (OpinionModelFile.RefusedException old) {
            refused.add(one + " is of another version of the program");
            return Optional.empty();
        }
    }

    /** Whether there is one to ask. */
    public boolean any() {
        Models now = models;
        return now.chosen() || !now.read().isEmpty();
    }

    /** Whether one was put in force, usable or not. */
    public boolean chosen() {
        return models.chosen();
    }

    /** Models that cannot be used, by number, with the reason; no word of any. */
    public List<String> refused() {
        return List.copyOf(models.refused());
    }

    /** Asks the models of its language about a text. */
    public Answers on(FilingText text) {
        Models now = models;
        Read inForce = now.of(text.language(), false);
        Read shadow = now.of(text.language(), true);
        if (inForce == null && shadow == null) {
            return new Answers(now.chosen() ? NO_MODEL : null, null);
        }
        OpinionText words = OpinionText.of(text);
        return new Answers(
                inForce != null ? inForce.on(words) : now.chosen() ? NO_MODEL : null,
                shadow == null ? null : shadow.on(words));
    }

    /** Suggests subclasses of a text to who is cleared for what its language's model learned from; none while that is in doubt. */
    public List<Suggestion> subclassesOf(FilingText text, Handling cleared) {
        Read inForce = models.of(text.language(), false);
        return inForce == null
                        || inForce.about().isDoubted()
                        || !cleared.covers(inForce.about().level())
                ? List.of()
                : inForce.model().subclassesOf(OpinionText.of(text));
    }

    /** The model with this SHA-256, if it is still in use. */
    public Optional<Read> with(@Nullable String sha256) {
        return models.with(sha256);
    }
}
