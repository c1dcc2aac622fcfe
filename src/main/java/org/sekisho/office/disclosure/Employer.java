package org.sekisho.office.disclosure;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sekisho.finding.body.BodyName;

/**
 * The employer that an inventor's address names: {@code c/o Sample Works, …}, {@code … 見本電機株式会社内}. Only what says of itself that it is
 * a body counts; a street, a town and a country never do, nor does the person.
 */
final class Employer {

    private static final Pattern CARE_OF = Pattern.compile("(?iu)^(?:c/o|℅|care of)\\s+");
    private static final Pattern INSIDE = Pattern.compile("(?<=..)内$");

    /** All up to the number of a house. */
    private static final Pattern STREET = Pattern.compile("^.*\\d(?:番地の?\\d*|番|号)?(?=\\D)");

    private static final Pattern PARTS = Pattern.compile("[,、;；\\n]");
    private static final Pattern EAST_ASIAN = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}]");

    private Employer() {}

    /** The employer as the address writes it; empty if it names none. */
    static Optional<String> in(String address) {
        String text = Normalizer.normalize(address, Normalizer.Form.NFKC);
        String parts = EAST_ASIAN.matcher(text).find() ? "[,、;；\\s]" : PARTS.pattern();
        return Arrays.stream(text.split(parts))
                .map(part -> CARE_OF.matcher(part.strip()).replaceFirst(""))
                .map(part ->
                        EAST_ASIAN.matcher(part).find() ? STREET.matcher(part).replaceFirst("") : part)
                .map(part -> INSIDE.matcher(part).replaceFirst("").strip())
                .filter(part -> !part.isEmpty() && BodyName.of(part).isOfABody())
                .findFirst();
    }
}
