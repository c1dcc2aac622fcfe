package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.sekisho.reading.extraction.parser.ForkedExtractor;

/** Words in a picture that a look at the whole of it does not make out are looked at row by row: they are read, or told. */
@Tag("whole")
class CloserLookTests {

    private static final String[] WORDS = {
        "pressure in the chamber", "quantum key receiver", "frequency of the antenna", "night vision camera tube"
    };

    private static Path folder;
    private static RecognisedPages recognition;

    @BeforeContainer
    static void start() throws IOException {
        folder = Files.createTempDirectory("closer");
        InstalledOcr.require(folder);
        recognition = RecognisedPagesFixture.with(ForkedExtractor.shared(), ForkedExtractor.sharedSettings());
    }

    /** Ways to print words so that most programs pass over them, and whether row by row they can be recognised. */
    enum Print {
        SMALL(true, Color.BLACK, Color.WHITE, 11, 0),
        UP_AN_AXIS(true, Color.BLACK, Color.WHITE, 18, -1),
        DOWN_AN_AXIS(true, Color.BLACK, Color.WHITE, 18, 1),
        WHITE_IN_A_BOX(true, Color.WHITE, new Color(0x3060C0), 14, 0),
        IN_A_MIRROR(false, Color.BLACK, Color.WHITE, 18, 0),
        UP_AN_AXIS_IN_A_MIRROR(false, Color.BLACK, Color.WHITE, 18, -1);

        private final boolean legible;
        private final Color ink;
        private final Color ground;
        private final int size;
        private final int quarters;

        Print(boolean legible, Color ink, Color ground, int size, int quarters) {
            this.legible = legible;
            this.ink = ink;
            this.ground = ground;
            this.size = size;
            this.quarters = quarters;
        }

        private BufferedImage picture(String words, int larger, Random random) {
            BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = picture.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, 640, 480);
            curve(graphics, random);
            graphics.setTransform(AffineTransform.getQuadrantRotateInstance(quarters, 60, 240));
            Font font = new Font(Font.SANS_SERIF, Font.PLAIN, size + larger);
            int width = graphics.getFontMetrics(font).stringWidth(words);
            int left = quarters == 0 ? 40 : 60 - width / 2;
            int base = quarters == 0 ? 60 : 240;
            graphics.setColor(ground);
            graphics.fillRect(left - 8, base - size - 10, width + 16, size + 20);
            graphics.setFont(font);
            graphics.setColor(ink);
            if (!legible) {
                graphics.translate(2 * left + width, 0);
                graphics.scale(-1, 1);
            }
            graphics.drawString(words, left, base);
            graphics.dispose();
            return picture;
        }

        private static void curve(Graphics2D graphics, Random random) {
            graphics.setColor(Color.BLACK);
            graphics.setStroke(new BasicStroke(1.5f));
            graphics.drawRect(120, 120, 480, 320);
            for (int x = 120; x < 600; x += 8) {
                graphics.drawLine(x, 200 + random.nextInt(180), x + 8, 200 + random.nextInt(180));
            }
        }
    }

    @Property(tries = 18, seed = "20261129")
    void areReadOrTold(
            @ForAll Print print,
            @ForAll @IntRange(max = 3) int which,
            @ForAll @IntRange(max = 4) int larger,
            @ForAll long seed)
            throws Exception {
        ExtractedText text = read(print.picture(WORDS[which], larger, new Random(seed)));

        String read = words(text);
        long missing = Stream.of(WORDS[which].split(" "))
                .filter(word -> !read.contains(word))
                .count();
        assertThat(missing <= 1 || !text.unread().isEmpty())
                .as("%s: %s", print, read)
                .isTrue();
        assertThat(print.legible || !text.unread().isEmpty())
                .as("%s: %s", print, read)
                .isTrue();
    }

    /** Small print that only a closer look reads: words that are sure speak for no others in their row, of which nobody is. */
    @Property(tries = 12, seed = "20261129")
    void speakForNoOthersInTheirRow(
            @ForAll @IntRange(max = 3) int which, @ForAll @IntRange(min = 8, max = 11) int size, @ForAll boolean first)
            throws Exception {
        BufferedImage picture = new BufferedImage(900, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 900, 480);
        graphics.setColor(Color.BLACK);
        graphics.drawRect(120, 120, 480, 320);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        int half = graphics.getFontMetrics().stringWidth(WORDS[0] + "  ");
        String hidden = WORDS[which];
        graphics.drawString(WORDS[0], first ? 40 : 40 + half, 60);
        graphics.translate((first ? 40 + half : 40) + graphics.getFontMetrics().stringWidth(hidden), 0);
        graphics.scale(-1, 1);
        graphics.drawString(hidden, 0, 60);
        graphics.dispose();
        ExtractedText text = read(picture);

        assertThat(text.unread()).as(words(text)).isNotEmpty();
    }

    @Example
    void areReadWhereAPersonCanReadThem() throws Exception {
        for (Print print : Print.values()) {
            ExtractedText text = read(print.picture(WORDS[1], 2, new Random(1)));

            assertThat(text.unread().isEmpty()).as("%s", print).isEqualTo(print.legible);
            assertThat(words(text).contains(WORDS[1])).as("%s", print).isEqualTo(print.legible);
        }
    }

    private static ExtractedText read(BufferedImage picture) throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        String page = "<html><body><p>A box with a lid.</p><img src='data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png.toByteArray()) + "'></body></html>";
        Path file = Files.write(folder.resolve("a.html"), page.getBytes(StandardCharsets.UTF_8));
        return recognition.complete("a", file, ForkedExtractor.shared().extract("a", file), "en");
    }

    private static String words(ExtractedText text) {
        return text.pages().stream()
                .flatMap(page -> page.paragraphs().stream())
                .map(ExtractedText.Paragraph::words)
                .collect(Collectors.joining(" "));
    }
}
