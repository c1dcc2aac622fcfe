package org.sekisho.reading.extraction.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What looks like letters in a picture, and what shows between thin lines. */
class LetterRowsTests {

    private static final String WORDS = "ring laser gyroscope";

    /** A curve as of a measurement, thin and dark or light, whose teeth are as high as letters or much higher. */
    @Property(tries = 150, seed = "20261129")
    void areNotFoundBetweenTheTeethOfACurve(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 3) int stroke,
            @ForAll @IntRange(min = 60, max = 300) int high,
            @ForAll @IntRange(min = 4, max = 12) int step,
            @ForAll boolean light) {
        BufferedImage picture = ground(light ? Color.BLACK : Color.WHITE);
        Graphics2D graphics = pen(picture, light ? Color.WHITE : Color.BLACK);
        graphics.setStroke(new BasicStroke(stroke));
        int before = 300;
        for (int x = 100; x < 900; x += step) {
            int next = Math.max(300 - high, Math.min(300 + high, before + random.nextInt(high) - high / 2));
            graphics.drawLine(x, before, x + step, next);
            before = next;
        }

        assertThat(LetterRows.in(picture).without(List.of())).isLessThan(11);
    }

    /** The hiding place for which rows are looked for: words in any two colours that a person tells apart. */
    @Property(tries = 200, seed = "20261129")
    void areFoundInAnyTwoColours(
            @ForAll Random random,
            @ForAll @IntRange(min = 18, max = 90) int size,
            @ForAll boolean upright,
            @ForAll boolean bold) {
        Color ground = new Color(random.nextInt(1 << 24));
        Color ink = inkOn(ground, random);
        BufferedImage picture = ground(ground);
        Graphics2D graphics = pen(picture, ink);
        graphics.setFont(new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, size));
        if (upright) {
            graphics.rotate(-Math.PI / 2, 500, 500);
        }
        graphics.drawString(WORDS, 20, 500);

        assertThat(LetterRows.in(picture).letters()).isGreaterThanOrEqualTo(5);
    }

    /** A watermark, and what is printed so that copies do not show it. */
    @Property(tries = 100, seed = "20261129")
    void areFoundInPalePrint(
            @ForAll @IntRange(min = 14, max = 64) int shade,
            @ForAll boolean onBlack,
            @ForAll @IntRange(min = 24, max = 120) int size) {
        BufferedImage picture = ground(onBlack ? Color.BLACK : Color.WHITE);
        int ink = onBlack ? shade : 255 - shade;
        Graphics2D graphics = pen(picture, new Color(ink, ink, ink));
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        graphics.drawString(WORDS, 20, 500);

        assertThat(LetterRows.in(picture).letters()).isGreaterThanOrEqualTo(5);
    }

    private static Color inkOn(Color ground, Random random) {
        Color ink = ground;
        while (Math.max(
                        Math.abs(ink.getGreen() - ground.getGreen()),
                        Math.max(Math.abs(ink.getRed() - ground.getRed()), Math.abs(ink.getBlue() - ground.getBlue())))
                < 90) {
            ink = new Color(random.nextInt(1 << 24));
        }
        return ink;
    }

    private static BufferedImage ground(Color colour) {
        BufferedImage picture = new BufferedImage(1000, 1000, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 1000, 1000);
        graphics.dispose();
        return picture;
    }

    private static Graphics2D pen(BufferedImage picture, Color ink) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(ink);
        return graphics;
    }
}
