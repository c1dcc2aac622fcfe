package org.sekisho.intake.inbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sekisho.intake.filing.FilingNumber;

/** {@code received.csv} at the top of an inbox. It is never a filing. */
record ManifestFile(Path path) {

    private static final String NAME = "received.csv";

    /** Shift_JIS as Windows writes it. */
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    /** Whether a file at the top of an inbox is a manifest by its name. */
    public static boolean isNamed(String name) {
        return name.equalsIgnoreCase(NAME);
    }

    /** Reads it, and never fails: what is wrong is in the manifest. */
    public Manifest read(Function<String, Optional<FilingNumber>> numbers) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            Optional<String> utf8 = decoded(bytes, StandardCharsets.UTF_8);
            if (utf8.isPresent()) {
                return new CommonsCsvManifest(path, numbers).read(withoutMark(utf8.get()), List.of());
            }
            return decoded(bytes, SHIFT_JIS)
                    .map(text -> new CommonsCsvManifest(path, numbers)
                            .read(text, List.of(path + " is in Shift_JIS and was read as such; save it as UTF-8")))
                    .orElseGet(() -> broken("is neither UTF-8 nor Shift_JIS; save it as UTF-8"));
        } catch (IOException e) {
            return broken("cannot be read; see its permissions");
        }
    }

    private Manifest broken(String why) {
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
