package org.sekisho.finding.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
        OpinionModel read = OpinionModelFile.read(FILE);
        OpinionText text = OpinionTexts.claiming(OpinionTexts.words(new Random(4), 200, 5));

        assertThat(read.of(text)).isEqualTo(OpinionTexts.MODEL.of(text));
        assertThat(OpinionModelFile.of(read)).isEqualTo(FILE);
    }

    /** An office's model goes on over an update. */
    @Example
    void readsAFileThatKnowsNoSubclasses() {
        String now = new String(FILE, StandardCharsets.UTF_8);
        String before = now.substring(0, now.lastIndexOf("sha256"))
                .replaceFirst(" opinion 2", " opinion 1")
                .replaceFirst("\\t0\\t0.0\\t0.0\\n", "\n");
        String sum = "sha256\t" + DigestUtils.sha256Hex(before) + "\n";
        OpinionText text = OpinionTexts.claiming(OpinionTexts.words(new Random(4), 200, 5));

        assertThat(OpinionModelFile.read((before + sum).getBytes(StandardCharsets.UTF_8))
                        .of(text))
                .isEqualTo(OpinionTexts.MODEL.of(text));
    }

    @Property(tries = 300, seed = "20261130")
    void isRefusedWithAnyByteChangedAndSaysWhatToDo(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 255) int by) {
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
        for (String lines :
                new String[] {"", "en\n", "en\tx\ty\t1\ncold\n", "en\tx\ty\t1\ncold\t0\t0\t0\t0\t0\nterm\tz\t1\n"}) {
            String text = "sekisho second opinion 1\n" + lines;
            assertRefused((text + "sha256\t" + DigestUtils.sha256Hex(text) + "\n").getBytes(StandardCharsets.UTF_8));
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
        assertThatExceptionOfType(OpinionModelFile.RefusedException.class)
                .isThrownBy(() -> OpinionModelFile.read(file))
                .withMessageContaining("sekisho opinion train")
                .withMessageNotContaining("helium");
    }
}
