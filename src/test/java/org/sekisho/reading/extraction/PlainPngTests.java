package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.reading.extraction.PageImage.PlainPng;

class PlainPngTests {

    private static final int END = 12;

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY})
    void knowsTheSizeOfAPictureInColourOrGrey(int type) throws Exception {
        assertThat(PlainPng.sizeOf(png(30, 20, type))).hasValue(new PlainPng.Size(30, 20));
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_BYTE_BINARY})
    void refusesWhatNoPageIsSentAs(int type) throws Exception {
        assertThat(PlainPng.sizeOf(png(30, 20, type))).isEmpty();
    }

    @Test
    void refusesAPictureLargerThanAnyPageIsDrawn() throws Exception {
        byte[] png = png(30, 20, BufferedImage.TYPE_INT_RGB);
        int width = 16;
        assertThat(PlainPng.sizeOf(with(png, width, PageSize.LONGEST))).isPresent();
        assertThat(PlainPng.sizeOf(with(png, width, PageSize.LONGEST + 1))).isEmpty();
        assertThat(PlainPng.sizeOf(with(png, width, 0))).isEmpty();
        assertThat(PlainPng.sizeOf(with(png, width, -1))).isEmpty();
    }

    @Test
    void refusesWhatIsCutOffAtAnyByte() throws Exception {
        byte[] png = png(30, 20, BufferedImage.TYPE_BYTE_GRAY);
        for (int length = 0; length < png.length; length++) {
            assertThat(PlainPng.sizeOf(Arrays.copyOf(png, length))).isEmpty();
        }
    }

    @Test
    void refusesAnythingBehindThePixelsOrBetweenThem() throws Exception {
        byte[] png = png(30, 20, BufferedImage.TYPE_BYTE_GRAY);
        byte[] words = "<script>".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer behind =
                ByteBuffer.allocate(png.length + words.length).put(png).put(words);
        ByteBuffer between = ByteBuffer.allocate(png.length + END + words.length)
                .put(png, 0, png.length - END)
                .putInt(words.length)
                .put("tEXt".getBytes(StandardCharsets.US_ASCII))
                .put(words)
                .putInt(0)
                .put(png, png.length - END, END);

        assertThat(PlainPng.sizeOf(behind.array())).isEmpty();
        assertThat(PlainPng.sizeOf(between.array())).isEmpty();
    }

    @Test
    void refusesAPartOfALengthThatIsNoLength() throws Exception {
        byte[] png = png(30, 20, BufferedImage.TYPE_BYTE_GRAY);
        int firstPart = 33;
        assertThat(PlainPng.sizeOf(with(png, firstPart, -12))).isEmpty();
        assertThat(PlainPng.sizeOf(with(png, firstPart, Integer.MAX_VALUE))).isEmpty();
    }

    private static byte[] with(byte[] png, int place, int number) {
        return ByteBuffer.wrap(png.clone()).putInt(place, number).array();
    }

    private static byte[] png(int width, int height, int type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, type), "png", bytes);
        return bytes.toByteArray();
    }
}
