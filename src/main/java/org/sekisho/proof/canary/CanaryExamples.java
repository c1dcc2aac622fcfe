package org.sekisho.proof.canary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Example;
import org.sekisho.lists.keytech.KeyTechnologyList;

/**
 * The canaries that an office's own lists make: of each entry in force its first example that matches, and the first
 * that must not.
 */
final class CanaryExamples {

    /** How their numbers begin. */
    static final String NUMBER = FilingNumber.CANARY + "EXAMPLE-";

    private static final String NOT = "-NOT";
    private static final int OF_THE_LIST = 8;

    private CanaryExamples() {}

    static List<Canary> of(List<KeyTechnologyList> inForce) {
        return inForce.stream()
                .flatMap(list -> list.entries().stream()
                        .flatMap(entry -> Stream.of(true, false)
                                .flatMap(matches -> first(entry, matches).stream())
                                .map(example -> canary(list.edition().list().value(), entry, example))))
                .toList();
    }

    /** The entries that have no example of what must not match, as {@code LIST:ENTRY}; each has one of what must. */
    static List<String> withoutLookAlike(List<KeyTechnologyList> inForce) {
        return inForce.stream()
                .flatMap(list -> list.entries().stream()
                        .filter(entry -> first(entry, false).isEmpty())
                        .map(entry -> list.edition().list().value()
                                + ":"
                                + entry.code().value()))
                .toList();
    }

    private static Optional<Example> first(Entry entry, boolean matches) {
        return entry.examples().stream()
                .filter(example -> example.matches() == matches)
                .findFirst();
    }

    private static Canary canary(String list, Entry entry, Example example) {
        String code = entry.code().value();
        FilingNumber number = new FilingNumber(NUMBER
                + code
                + (example.matches() ? "-" : NOT + "-")
                + DigestUtils.sha256Hex(list).substring(0, OF_THE_LIST));
        Expectation expected = new Expectation(list, (example.matches() ? "" : Expectation.NOT) + code);
        return new Canary(
                number,
                ExampleDocuments.of(example),
                List.of(expected),
                "example in line " + example.line() + " of the list");
    }
}
