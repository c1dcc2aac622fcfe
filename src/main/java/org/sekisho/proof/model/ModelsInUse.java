package org.sekisho.proof.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.opinion.Opinion;
import org.sekisho.finding.opinion.Opinion.Likelihood;
import org.sekisho.finding.opinion.Opinion.Reason;
import org.sekisho.finding.opinion.OpinionModel;
import org.sekisho.finding.opinion.OpinionModelFile;
import org.sekisho.finding.opinion.OpinionText;
import org.sekisho.finding.opinion.SubclassModel.Suggestion;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.StoredText;
import org.springframework.stereotype.Component;

/**
 * The models that are in force, and those in their shadow, as they were when {@link #look} was last called: no filing's time is
 * spent on reading them. One that cannot be used gives no opinion, and is told by its number; its words are told nowhere.
 */
@Component
public class ModelsInUse {

    /**
     * A model's answer on a filing, as it is kept.
     *
     * @param model SHA-256 of its file; null if no model knows the language
     * @param reason for having no opinion; null if there is one
     * @param code of the area or entry that the filing is likeliest of, with its {@code chance}; null without an opinion
     */
    public record Answer(
            @Nullable String model,
            @Nullable Reason reason,
            @Nullable String code,
            double chance) {

        static Answer of(@Nullable String model, Opinion opinion) {
            Reason none = opinion instanceof Opinion.None no ? no.reason() : null;
            return opinion.likelihoods().entrySet().stream()
                    .max(Map.Entry.comparingByValue(Comparator.comparingDouble(Likelihood::chance)))
                    .map(best -> new Answer(
                            model, none, best.getKey(), best.getValue().chance()))
                    .orElse(new Answer(model, none, null, 0));
        }
    }

    /** Answers of the models of a filing's language; null where there is none in force, or none in its shadow. */
    public record Answers(
            @Nullable Answer inForce, @Nullable Answer shadow) {}

    /** A model that is in use. */
    public record Read(ProposedModel about, OpinionModel model) {

        private Answer on(OpinionText text) {
            boolean doubted = about.isDoubted();
            return Answer.of(about.sha256(), doubted ? new Opinion.None(Reason.IN_DOUBT) : model.of(text));
        }
    }

    /** @param chosen whether any is to give opinions, whether it can or not */
    private record Models(boolean chosen, List<Read> read, List<String> refused) {

        Optional<Read> first(Predicate<ProposedModel> which) {
            return read.stream().filter(one -> which.test(one.about)).findFirst();
        }

        Optional<Read> of(String language, boolean shadow) {
            return first(about -> about.isShadow() == shadow && about.language().equals(language));
        }
    }

    private static final Answer NO_MODEL = new Answer(null, Reason.OTHER_LANGUAGE, null, 0);

    private final OpinionModels rows;
    private volatile Models models = new Models(false, List.of(), List.of());

    ModelsInUse(OpinionModels rows) {
        this.rows = rows;
    }

    /** Looks which are in use now, and reads those that were not before. */
    public synchronized void look() {
        List<String> refused = new ArrayList<>();
        List<ProposedModel> all = rows.all().stream()
                .filter(one -> one.isChosen() || one.isShadow())
                .toList();
        List<Read> read = all.stream()
                .flatMap(one -> read(one, refused).map(model -> new Read(one, model)).stream())
                .toList();
        models = new Models(all.stream().anyMatch(ProposedModel::isChosen), read, refused);
    }

    private Optional<OpinionModel> read(ProposedModel one, List<String> refused) {
        Optional<Read> before = with(one.sha256());
        if (before.isPresent()) {
            return before.map(Read::model);
        }
        byte[] file = rows.file(one.id());
        boolean same = OpinionModelFile.fingerprint(file).equals(one.sha256());
        Optional<OpinionModel> model = same ? OpinionModelFile.read(file) : Optional.empty();
        if (model.isEmpty()) {
            refused.add(one + (same ? " is of another version of the program" : " is not what was proposed"));
        }
        return model;
    }

    /** Whether there is one to ask. */
    public boolean any() {
        Models now = models;
        return now.chosen || !now.read.isEmpty();
    }

    /** Whether one was put in force, usable or not. */
    public boolean chosen() {
        return models.chosen;
    }

    /** Models that cannot be used, by number, with the reason; no word of any. */
    public List<String> refused() {
        return List.copyOf(models.refused());
    }

    /** Asks the models of its language about a text. */
    public Answers on(FilingText text) {
        Models now = models;
        Optional<Read> inForce = now.of(text.language(), false);
        Optional<Read> shadow = now.of(text.language(), true);
        if (inForce.isEmpty() && shadow.isEmpty()) {
            return new Answers(now.chosen() ? NO_MODEL : null, null);
        }
        OpinionText words = OpinionText.of(text);
        return new Answers(
                inForce.map(one -> one.on(words)).orElse(now.chosen() ? NO_MODEL : null),
                shadow.map(one -> one.on(words)).orElse(null));
    }

    /**
     * Suggests the likeliest subclasses of a filing that states no symbol, each with how many of a hundred such suggestions were right:
     * {@code H01L (62)}. None to who may not know of what the model learned from, and none while that is in doubt.
     */
    public List<String> subclasses(StoredText text, StaffMember reader) {
        if (!text.bibliography().symbols().isEmpty()) {
            return List.of();
        }
        look();
        Handling cleared = reader.profile().access().cleared();
        return models.of(text.text().language(), false).stream()
                .filter(one -> !one.about.isDoubted() && cleared.covers(one.about.level()))
                .flatMap(one -> one.model.subclassesOf(OpinionText.of(text.text())).stream())
                .map(Suggestion::toString)
                .toList();
    }

    /** The model with this SHA-256, if it is still in use. */
    public Optional<Read> with(@Nullable String sha256) {
        return models.first(about -> about.sha256().equals(sha256));
    }
}
