package org.sekisho.office.precedent;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.PriorityClaim;

/**
 * By which applications a filing is of one family with others: those whose date it claims, and itself.
 *
 * <p>A number with a kind code is that of a publication. It is left out, for an application of the same digits is another
 * invention's.
 */
final class Applications {

    private static final int LONGEST = 80;
    private static final int LEAST_DIGITS = 5;
    private static final Pattern KIND = Pattern.compile("(?<=\\d)[A-Z]\\d?$");

    private Applications() {}

    static Set<String> of(FilingNumber own, Bibliography data) {
        Set<String> applications = new TreeSet<>();
        for (PriorityClaim claim : data.priorities()) {
            application(claim.country(), claim.number()).ifPresent(applications::add);
        }
        if (!KIND.matcher(own.value()).find() && data.kind() == null) {
            application(data.country(), own.value()).ifPresent(applications::add);
        }
        return applications;
    }

    /** One of few digits says too little to hold anything against. */
    private static Optional<String> application(@Nullable String country, String number) {
        String plain = Normalizer.normalize(number, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
        boolean named = !plain.isEmpty() && !Character.isDigit(plain.charAt(0));
        String whole = named || country == null ? plain : country + plain;
        long digits = whole.chars().filter(Character::isDigit).count();
        return digits < LEAST_DIGITS || whole.length() > LONGEST ? Optional.empty() : Optional.of(whole);
    }
}
