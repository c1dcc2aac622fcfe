package org.sekisho.reading.extraction.parser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.reading.extraction.TestSettings;

class MetadataExtractorRemarksTests {

    private static final String WORDS = "The box has a gyroscope in it.";

    @TempDir
    Path folder;

    static Stream<Arguments> pictures() throws IOException {
        byte[] jpeg = picture("jpg");
        byte[] gif = picture("gif");
        return Stream.of(
                Arguments.of("a comment of a JPEG", with(jpeg, 2, segment(0xfe, WORDS.getBytes(US_ASCII)))),
                Arguments.of(
                        "a description of EXIF", with(jpeg, 2, segment(0xe1, exif(270, 2, WORDS.getBytes(US_ASCII))))),
                Arguments.of(
                        "a remark of EXIF of a user's",
                        with(jpeg, 2, segment(0xe1, exif(0x9286, 7, ("ASCII\0\0\0" + WORDS).getBytes(US_ASCII))))),
                Arguments.of(
                        "a field of EXIF that nobody knows",
                        with(jpeg, 2, segment(0xe1, exif(0xc999, 2, WORDS.getBytes(US_ASCII))))),
                Arguments.of(
                        "key words of Windows",
                        with(jpeg, 2, segment(0xe1, exif(0x9c9e, 1, WORDS.getBytes(UTF_16LE))))),
                Arguments.of("a damaged field of EXIF", with(jpeg, 2, segment(0xe1, damaged()))),
                Arguments.of("a comment of a GIF", with(gif, gif.length - 1, comment(WORDS))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void standsInTheRestOfWhatIsRead(String where, byte[] picture) throws Exception {
        Path file = Files.write(folder.resolve("a"), picture);

        assertThat(InProcessExtractor.asShipped(TestSettings.with(folder))
                        .extract("a", file)
                        .rest())
                .as(where)
                .anySatisfy(piece -> assertThat(piece).contains(WORDS.replace(".", "")));
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] with(byte[] picture, int at, byte[] more) {
        return ByteBuffer.allocate(picture.length + more.length)
                .put(picture, 0, at)
                .put(more)
                .put(picture, at, picture.length - at)
                .array();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    /** A block of one field. */
    private static byte[] exif(int tag, int type, byte[] value) {
        return ByteBuffer.allocate(32 + value.length)
                .put("Exif\0\0II*\0".getBytes(ISO_8859_1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) tag)
                .putShort((short) type)
                .putInt(value.length)
                .putInt(26)
                .putInt(0)
                .put(value)
                .array();
    }

    private static byte[] damaged() {
        byte[] exif = exif(270, 2, WORDS.getBytes(US_ASCII));
        exif[20] = 99; // no such kind of value
        return exif;
    }

    private static byte[] comment(String words) {
        return ByteBuffer.allocate(words.length() + 4)
                .put((byte) 0x21)
                .put((byte) 0xfe)
                .put((byte) words.length())
                .put(words.getBytes(US_ASCII))
                .put((byte) 0)
                .array();
    }
}
