package org.sekisho.finding.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.finding.opinion.OpinionModel.Subject;

/** A model on disk: read as it was written, or not at all. */
class OpinionModelFileTests {

    private static final byte[] FILE = OpinionModelFile.of(OpinionTexts.MODEL);

    @Example
    void judgesAsItDidBefore() {
        OpinionModel read = OpinionModelFile.read(FILE).orElseThrow();
        OpinionText text = OpinionTexts.claiming(OpinionTexts.words(new Random(4), 200, 5));

        assertThat(read.of(text)).isEqualTo(OpinionTexts.MODEL.of(text));
        assertThat(OpinionModelFile.of(read)).isEqualTo(FILE);
    }

    @Example
    void isRefusedIfAnotherVersionWroteIt() {
        String now = new String(FILE, StandardCharsets.UTF_8);

        assertRefused(now.replaceFirst("opinion 4", "opinion 3").getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300, seed = "20261130")
    void isRefusedWithAnyByteChanged(@ForAll Random random, @ForAll @IntRange(min = 1, max = 255) int by) {
        byte[] damaged = FILE.clone();
        damaged[random.nextInt(damaged.length)] ^= (byte) by;

        assertRefused(damaged);
    }

    @Property(tries = 100, seed = "20261130")
    void isRefusedCutOffAnywhere(@ForAll Random random) {
        assertRefused(Arrays.copyOf(FILE, random.nextInt(FILE.length)));
    }

    @Property(tries = 100, seed = "20261130")
    void isRefusedIfItIsSomethingElse(@ForAll @Size(max = 300) byte[] bytes) {
        assertRefused(bytes);
    }

    /** Whoever makes a sum for lines of their own still has to make a model of them. */
    @Example
    void isRefusedWithTheRightSumOfWrongLines() {
        String json = new String(FILE, StandardCharsets.UTF_8).lines().toList().get(1);
        String fewer = json.replaceFirst("\"terms\":\\[\"[^\"]+\",", "\"terms\":[");
        assertThat(fewer).isNotEqualTo(json);
        for (String lines : List.of(
                "",
                "{}",
                "null",
                json + json,
                fewer,
                json.replace("\"weights\":[", "\"weights\":[0,"),
                json.replace("\"weights\":[", "\"weights\":[\"NaN\","),
                json.replace("\"bias\":", "\"more\":1,\"bias\":"),
                json.replace("\"language\":\"en\"", "\"language\":null"),
                json.replace("\"language\":\"en\"", "\"language\":\"en and more\""),
                json.replace("\"settings\":\"", "\"settings\":\"\\u001b[2J"),
                json.replace("\"code\":\"", "\"code\":\"\\u202e"))) {
            assertThat(lines).isNotEqualTo(json);
            String text = "sekisho second opinion 4, sha256 " + DigestUtils.sha256Hex(lines) + "\n" + lines;
            assertRefused(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** An opinion by it could not be kept, and no filing of its language would be recorded as screened. */
    @Example
    void isRefusedWithNumbersThatNoChanceComesOfAndCodesThatAreTooLong() {
        Subject sound = OpinionTexts.MODEL.subjects().get(0);
        float[] endless = sound.weights().clone();
        endless[0] = Float.POSITIVE_INFINITY;
        PlattCurve curve = sound.curve();
        assertThat(List.of(
                        new Subject(sound.code(), sound.weights(), Double.NaN, curve, 1, 2),
                        new Subject(sound.code(), sound.weights(), 1e300, curve, 1, 2),
                        new Subject(sound.code(), sound.weights(), 0, new PlattCurve(Double.NaN, 0), 1, 2),
                        new Subject(sound.code(), endless, 0, curve, 1, 2),
                        new Subject("q".repeat(65), sound.weights(), 0, curve, 1, 2)))
                .allSatisfy(one -> assertRefused(OpinionModelFile.of(new OpinionModel(
                        "en", "", "", OpinionTexts.MODEL.vocabulary(), List.of(one), SubclassModel.NONE))));
    }

    private static void assertRefused(byte[] file) {
        assertThat(OpinionModelFile.read(file)).isEmpty();
    }
}
