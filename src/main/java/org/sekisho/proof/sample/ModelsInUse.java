package org.sekisho.proof.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.opinion.Opinion;
import org.sekisho.finding.opinion.Opinion.Reason;
import org.sekisho.finding.opinion.OpinionModel;
import org.sekisho.finding.opinion.OpinionModelFile;
import org.sekisho.finding.opinion.OpinionText;
import org.sekisho.reading.passage.FilingText;
import org.springframework.stereotype.Component;

/**
 * The models that the settings name, read once when the program starts: no filing's time is spent on it. One that cannot be used
 * gives no opinion, and is told by its place among the settings; its name and its words are told nowhere.
 */
@Component
class ModelsInUse {

    /**
     * A model's answer.
     *
     * @param model SHA-256 of its file; null if no model knows the language
     */
    record Answer(@Nullable String model, Opinion opinion) {}

    private record InUse(int place, String sha256, OpinionModel model) {}

    private final boolean named;
    private final Map<String, InUse> byLanguage = new HashMap<>();
    private final List<String> refused = new ArrayList<>();

    ModelsInUse(SecondOpinionSettings settings) {
        named = !settings.models().isEmpty();
        int place = 0;
        for (Path file : settings.models()) {
            place++;
            String why = take(place, file);
            if (why != null) {
                refused.add("file %d of sekisho.opinion.models %s".formatted(place, why));
            }
        }
    }

    /** Takes a file into use, or says why not. */
    private @Nullable String take(int place, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            OpinionModel model = OpinionModelFile.read(bytes);
            if (model.subjects().isEmpty()) {
                return "has learned of no area and no entry";
            }
            InUse other =
                    byLanguage.putIfAbsent(model.language(), new InUse(place, DigestUtils.sha256Hex(bytes), model));
            return other == null ? null : "is of the same language as file " + other.place();
        } catch (IOException e) {
            return "is missing or cannot be read";
        } catch (OpinionModelFile.RefusedException e) {
            return "is damaged, or no model of this version of the program";
        }
    }

    /** Whether the settings name any, usable or not. */
    boolean named() {
        return named;
    }

    /** SHA-256 of those in use, in their order. */
    List<String> sha256() {
        return byLanguage.values().stream().map(InUse::sha256).sorted().toList();
    }

    /** Which files cannot be used, and why: places and no names. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    /** What the model of its language says of a text. */
    Answer on(FilingText text) {
        InUse model = byLanguage.get(text.language());
        return model == null
                ? new Answer(null, new Opinion.None(Reason.OTHER_LANGUAGE))
                : new Answer(model.sha256(), model.model().of(OpinionText.of(text)));
    }

    /** The model with this SHA-256, if it is still in use. */
    Optional<OpinionModel> with(@Nullable String sha256) {
        return byLanguage.values().stream()
                .filter(one -> one.sha256().equals(sha256))
                .map(InUse::model)
                .findFirst();
    }
}
