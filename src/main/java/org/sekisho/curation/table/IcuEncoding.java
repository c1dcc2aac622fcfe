package org.sekisho.curation.table;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in which encoding a text file is. UTF-8 is told by itself, UTF-16 by its mark or its zeros; what is neither
 * is guessed from what its characters would be, and the guess is told.
 */
final class IcuEncoding {

    record Decoded(String text, String readAs) {}

    /** Shift_JIS is read as Windows does, which has more characters. */
    private static final List<String> GUESSED =
            List.of("Shift_JIS", "EUC-JP", "ISO-2022-JP", "windows-1252", "ISO-8859-1");

    private IcuEncoding() {}

    /** Empty if it is in none that is known. */
    static Optional<Decoded> decoded(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return strictly(content, 3, StandardCharsets.UTF_8, "UTF-8");
        }
        if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
            return strictly(content, 0, StandardCharsets.UTF_16, "UTF-16");
        }
        Charset wide = withZeros(content);
        if (wide != null) {
            return strictly(content, 0, wide, "UTF-16");
        }
        return strictly(content, 0, StandardCharsets.UTF_8, "UTF-8")
                .filter(decoded -> decoded.text().indexOf('\u001b') < 0)
                .or(() -> guessed(content));
    }

    private static boolean startsWith(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Latin letters of UTF-16 have a zero on one side, always the same one. */
    private static @Nullable Charset withZeros(byte[] content) {
        if (content.length < 2 || content.length % 2 != 0) {
            return null;
        }
        if (content[0] == 0 && content[1] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return content[1] == 0 && content[0] != 0 ? StandardCharsets.UTF_16LE : null;
    }

    private static Optional<Decoded> guessed(byte[] content) {
        CharsetMatch[] matches = new CharsetDetector().setText(content).detectAll();
        return Arrays.stream(matches)
                .map(CharsetMatch::getName)
                .filter(GUESSED::contains)
                .flatMap(name -> strictly(content, 0, Charset.forName(javaName(name)), name).stream())
                .findFirst();
    }

    private static String javaName(String name) {
        return name.equals("Shift_JIS") ? "windows-31j" : name;
    }

    private static Optional<Decoded> strictly(byte[] content, int from, Charset charset, String readAs) {
        try {
            String text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
            return Optional.of(new Decoded(text, readAs));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
