package org.sekisho.intake.inbox;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What makes two arrivals the same filing: their bytes, wherever they lie and whatever they are called.
 *
 * <p>An arrival without a single byte has none to tell it by, and is told by its place; otherwise all empty folders
 * would be one filing, and all but one would vanish.
 */
final class Fingerprint {

    private Fingerprint() {}

    public static String of(String source, List<ArrivedDocument> documents) {
        if (documents.stream().allMatch(document -> document.content().size() == 0)) {
            return DigestUtils.sha256Hex("nothing at " + source);
        }
        if (documents.size() == 1) {
            return documents.get(0).content().sha256();
        }
        return DigestUtils.sha256Hex(documents.stream()
                .map(document -> document.content().sha256() + " " + document.role())
                .sorted()
                .collect(Collectors.joining("\n")));
    }
}
