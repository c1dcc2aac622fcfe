package org.sekisho.finding.opinion;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.intake.filing.VisibleText;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model as a file: a line that says so, with the SHA-256 of all that follows, which is the model as JSON in UTF-8. The same model
 * is the same file, byte by byte.
 *
 * <p>The terms are words of the filings that were learned from, and as secret as these.
 */
public final class OpinionModelFile {

    private static final String FIRST_LINE = "sekisho second opinion 4, sha256 ";
    private static final int LONGEST_CODE = 64;
    private static final Pattern SUBCLASS = Pattern.compile("[A-HY]\\d\\d[A-Z]");

    /** No training comes to numbers like it, and no chance could be worked out of them. */
    private static final double LARGEST = 1e6;

    /** Reads models of which no part is missing or null. */
    private static final ObjectReader WHOLE = JsonMapper.shared()
            .readerFor(OpinionModel.class)
            .with(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    /** The end of a sentence that begins with the name of a file that cannot be used. It quotes nothing of the file. */
    public static final String REFUSED =
            "is no model, or not as this version of the program wrote it: take it from a backup, or train it anew: sekisho opinion train";

    private OpinionModelFile() {}

    /** Writes a model. */
    public static byte[] of(OpinionModel model) {
        return file(JsonMapper.shared().writeValueAsString(model)).getBytes(StandardCharsets.UTF_8);
    }

    private static String file(String json) {
        return FIRST_LINE + DigestUtils.sha256Hex(json) + '\n' + json;
    }

    /** The SHA-256 by which people tell files apart. */
    public static String fingerprint(byte[] file) {
        return DigestUtils.sha256Hex(file);
    }

    /** Reads a model; empty if it is something else, of another version of the program, or not as it was written. */
    public static Optional<OpinionModel> read(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        String json = text.substring(text.indexOf('\n') + 1);
        if (!text.equals(file(json))) {
            return Optional.empty();
        }
        try {
            return Optional.<OpinionModel>of(WHOLE.readValue(json)).filter(OpinionModelFile::isSound);
        } catch (RuntimeException wrong) {
            return Optional.empty();
        }
    }

    /** Whether codes fit into their columns and forge nothing where they are shown, and chances can be worked out. */
    private static boolean isSound(OpinionModel model) {
        SubclassModel subclasses = model.subclasses();
        float[] rarity = model.vocabulary().rarity();
        return isSound(rarity)
                && model.language().matches("[a-z]{2,8}")
                && VisibleText.isVisible(model.settings() + model.learnedFrom())
                && rarity.length == model.vocabulary().size()
                && isSound(subclasses.curve())
                && model.subjects().stream()
                        .allMatch(one -> one.code().length() <= LONGEST_CODE
                                && VisibleText.isVisible(one.code())
                                && one.weights().length == rarity.length
                                && isSound(one.weights())
                                && isSound(one.curve())
                                && isSound((float) one.bias()))
                && subclasses.subclasses().stream()
                        .allMatch(one -> SUBCLASS.matcher(one.subclass()).matches()
                                && isSound((float) one.bias())
                                && one.weights().values().stream().allMatch(OpinionModelFile::isSound));
    }

    private static boolean isSound(PlattCurve curve) {
        return isSound((float) curve.slope(), (float) curve.offset());
    }

    private static boolean isSound(float... numbers) {
        boolean sound = true;
        for (float number : numbers) {
            sound &= Math.abs(number) <= LARGEST;
        }
        return sound;
    }
}
