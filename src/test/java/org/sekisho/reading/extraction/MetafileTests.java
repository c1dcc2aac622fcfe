package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.reading.extraction.parser.ForkedExtractor;

/** Metafiles of Windows inside documents, as office programs keep formulas, charts and icons: drawn, and looked at. */
@Tag("whole")
class MetafileTests {

    private static final String WORDS = "ring laser gyroscope";

    @TempDir
    Path folder;

    @Test
    void areToldWhereTheyHaveWordsThatNobodyRecognises() throws Exception {
        assertThat(read(wmf(WORDS), PictureType.WMF).unread())
                .singleElement()
                .satisfies(part -> assertThat(part.detail()).contains("a picture with rows of about"));
    }

    @Test
    void areNothingWithoutWords() throws Exception {
        assertThat(read(wmf(""), PictureType.WMF).unread()).isEmpty();
        assertThat(read(emf(), PictureType.EMF).unread()).isEmpty();
    }

    private ExtractedText read(byte[] picture, PictureType type) throws Exception {
        XWPFDocument document = new XWPFDocument();
        XWPFRun run = document.createParagraph().createRun();
        run.setText("The lid of the box is held by a hinge.");
        run.addPicture(new ByteArrayInputStream(picture), type, "a", 3_000_000, 500_000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes);
        return ForkedExtractor.shared().extract("a", Files.write(folder.resolve("document"), bytes.toByteArray()));
    }

    /** A line, and words above it, in twips: the header that says its place, its own, and a record for each. */
    private static byte[] wmf(String words) {
        ByteBuffer file = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0x9AC6CDD7).putShort((short) 0);
        file.putShort((short) 0).putShort((short) 0).putShort((short) 6000).putShort((short) 1200);
        file.putShort((short) 1440).putInt(0).putShort(checksum(file));
        file.putShort((short) 1).putShort((short) 9).putShort((short) 0x300).putInt(500);
        file.putShort((short) 1).putInt(100).putShort((short) 0);
        record(file, 0x020B, 0, 0);
        record(file, 0x020C, 1200, 6000);
        record(file, 0x0214, 1150, 50);
        record(file, 0x0213, 1150, 5950);
        if (!words.isEmpty()) {
            file.putInt(3 + 9 + 3).putShort((short) 0x02FB);
            file.putShort((short) -480)
                    .putShort((short) 0)
                    .putInt(0)
                    .putShort((short) 400)
                    .putInt(0)
                    .putInt(0);
            file.put("Arial\0".getBytes(StandardCharsets.US_ASCII));
            record(file, 0x012D, 0);
            byte[] letters = words.getBytes(StandardCharsets.US_ASCII);
            file.putInt(3 + 1 + letters.length / 2 + 2).putShort((short) 0x0521).putShort((short) letters.length);
            file.put(letters).putShort((short) 300).putShort((short) 300);
        }
        record(file, 0);
        return written(file);
    }

    private static short checksum(ByteBuffer file) {
        short sum = 0;
        for (int at = 0; at < 20; at += 2) {
            sum ^= file.getShort(at);
        }
        return sum;
    }

    private static void record(ByteBuffer file, int function, int... parameters) {
        file.putInt(3 + parameters.length).putShort((short) function);
        for (int parameter : parameters) {
            file.putShort((short) parameter);
        }
    }

    /** A header, a frame, and the end. */
    private static byte[] emf() {
        ByteBuffer file = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(1).putInt(108).putInt(0).putInt(0).putInt(600).putInt(120);
        file.putInt(0).putInt(0).putInt(16_000).putInt(3_200);
        file.putInt(0x464D4520)
                .putInt(0x10000)
                .putInt(108 + 24 + 20)
                .putInt(3)
                .putShort((short) 1)
                .putShort((short) 0);
        file.putInt(0).putInt(0).putInt(0).putInt(1920).putInt(1080).putInt(508).putInt(286);
        file.putInt(0).putInt(0).putInt(0).putInt(508_000).putInt(286_000);
        file.putInt(43).putInt(24).putInt(5).putInt(5).putInt(590).putInt(110);
        file.putInt(14).putInt(20).putInt(0).putInt(0).putInt(20);
        return written(file);
    }

    private static byte[] written(ByteBuffer file) {
        byte[] bytes = new byte[file.position()];
        file.flip().get(bytes);
        return bytes;
    }
}
