package org.sekisho.intake.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** Digest of the code that decides what is kept in a database or an index, so that nobody changes it and keeps what it made before. */
public final class CodeDigest {

    private static final Path MAIN = Path.of("src/main");

    private CodeDigest() {}

    /**
     * Comments and layout do not count.
     *
     * @param files below {@code src/main}
     * @param besides what decides, too, and is no file of its own
     */
    public static String of(List<String> files, String... besides) throws IOException {
        StringBuilder all = new StringBuilder(String.join("\n", besides));
        for (String file : files) {
            all.append('\n')
                    .append(Files.readString(MAIN.resolve(file))
                            .replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", "")
                            .replaceAll("\\s+", ""));
        }
        return DigestUtils.sha256Hex(all.toString());
    }
}
