package org.sekisho.intake.inbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;

/**
 * A mailroom's manifest, {@code received.csv} at the top of an inbox, as far as it could be read. It is never a filing.
 *
 * @param problems what is wrong with it, by row; whatever is listed in such a row may be missing from the rows
 * @param remarks what was read all the same, and might be mended
 */
record Manifest(List<Row> rows, List<String> problems, List<String> remarks) {

    private static final String NAME = "received.csv";

    /** Shift_JIS as Windows writes it. */
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    public Manifest {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /**
     * A filing that the mailroom has received.
     *
     * @param receivedOn null if the row does not say, or not in a way that can be read
     * @param withdrawn whether it is not to be expected any more
     */
    public record Row(FilingNumber number, @Nullable LocalDate receivedOn, boolean withdrawn) {}

    /** Whether a file at the top of an inbox is a manifest by its name. */
    static boolean isNamed(String name) {
        return name.equalsIgnoreCase(NAME);
    }

    /** Reads it, and never fails: what is wrong is in the manifest. */
    static Manifest read(Path path, Function<String, Optional<FilingNumber>> numbers) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            Optional<String> utf8 = decoded(bytes, StandardCharsets.UTF_8);
            if (utf8.isPresent()) {
                return new CommonsCsvManifest(path, numbers).read(withoutMark(utf8.get()), List.of());
            }
            return decoded(bytes, SHIFT_JIS)
                    .map(text -> new CommonsCsvManifest(path, numbers)
                            .read(text, List.of(path + " is in Shift_JIS and was read as such; save it as UTF-8")))
                    .orElseGet(() -> broken(path, "is neither UTF-8 nor Shift_JIS; save it as UTF-8"));
        } catch (IOException e) {
            return broken(path, "cannot be read; see its permissions");
        }
    }

    private static Manifest broken(Path path, String why) {
        return new Manifest(List.of(), List.of(path + " " + why), List.of());
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
