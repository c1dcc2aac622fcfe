package org.sekisho.reading.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Recognises pictures: bytes that Java's readers know as one, with a size that can be. */
public final class Pictures {

    /** Formats that are trusted; some readers know nearly anything as theirs. */
    private static final Set<String> KNOWN = Set.of("png", "jpeg", "jpg", "gif", "bmp", "tiff", "tif");

    private Pictures() {}

    public static boolean is(byte[] bytes) {
        return is(new ByteArrayInputStream(bytes));
    }

    /** Reads only as much as it takes to know the size. */
    public static boolean is(InputStream bytes) {
        try (ImageInputStream input = new MemoryCacheImageInputStream(bytes)) {
            for (Iterator<ImageReader> readers = ImageIO.getImageReaders(input); readers.hasNext(); ) {
                ImageReader reader = readers.next();
                try {
                    reader.setInput(input, false, true);
                    if (KNOWN.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
                            && reader.getWidth(0) > 0
                            && reader.getHeight(0) > 0
                            && reader.getImageTypes(0).hasNext()) {
                        return true;
                    }
                } catch (IOException | RuntimeException e) { // readers throw both for pictures of other formats
                    input.seek(0);
                } finally {
                    reader.dispose();
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
