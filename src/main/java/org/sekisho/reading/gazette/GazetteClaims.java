package org.sekisho.reading.gazette;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Reads the number of a claim, and the claims it refers to, as far as a format marks them. */
final class GazetteClaims {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");

    private GazetteClaims() {}

    /** The first number in an attribute such as {@code CLM-00012}; the other one where there is none. */
    public static int number(@Nullable String written, int otherwise) {
        Matcher digits = DIGITS.matcher(written == null ? "" : written);
        int number = digits.find() ? Integer.parseInt(digits.group()) : 0;
        return number > 0 ? number : otherwise;
    }

    /** The numbers in an attribute of all elements of a name inside a claim. */
    public static List<Integer> references(Element claim, String element, String attribute) {
        List<Integer> numbers = new ArrayList<>();
        for (Element reference : GazetteElements.all(claim, element)) {
            DIGITS.matcher(reference.getAttributeValue(attribute, ""))
                    .results()
                    .forEach(found -> numbers.add(Integer.valueOf(found.group())));
        }
        return numbers;
    }
}
