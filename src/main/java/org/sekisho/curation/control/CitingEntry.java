package org.sekisho.curation.control;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.control.ControlDifference.ItemChange;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Entry.Basis;
import org.sekisho.lists.keytech.KeyTechnologyList;

/**
 * An entry of the office's whose basis names items that changed: its {@code instrument} names the list, and its {@code
 * article} the items.
 *
 * @param changed the changes that concern it, each of an item that it cites, of one above or of one below
 */
public record CitingEntry(String list, String code, List<String> cites, List<ItemChange> changed) {

    private static final char LATIN = 0x7F;

    /** A number of a US list goes on by a point, one of Japan's by brackets, kana and the like. */
    private static final Pattern GOES_ON =
            Pattern.compile("[A-Za-z0-9]|\\.[a-z0-9]|[(イ-ン]|第[〇一二三四五六七八九十百]|の[〇一二三四五六七八九十百]");

    /** A number of a US list, and one that goes on from the one before. */
    private static final Pattern FULL = Pattern.compile("[0-9][A-Z][0-9]{3}(?:\\.[a-z0-9]+)*");

    private static final Pattern SHORT = Pattern.compile("[a-z](?:\\.[a-z0-9]+)*");
    private static final Pattern BETWEEN = Pattern.compile("[,; ]+");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BESIDE_KANJI = Pattern.compile("(?<=[^\\x00-\\x7F]) | (?=[^\\x00-\\x7F])");

    public CitingEntry {
        cites = List.copyOf(cites);
        changed = List.copyOf(changed);
    }

    /** All entries that cite what changed. */
    public static List<CitingEntry> of(
            ControlList before, ControlList after, ControlDifference difference, List<KeyTechnologyList> lists) {
        List<CitingEntry> citing = new ArrayList<>();
        for (KeyTechnologyList list : lists) {
            for (Entry entry : list.entries()) {
                List<String> cites = cited(entry.basis(), before, after);
                List<ItemChange> changed = difference.changes().stream()
                        .filter(change ->
                                change.concerns().stream().anyMatch(one -> concerns(one, cites, before, after)))
                        .toList();
                if (!changed.isEmpty()) {
                    citing.add(new CitingEntry(
                            list.edition().list().value(), entry.code().value(), cites, changed));
                }
            }
        }
        return citing;
    }

    /** The items that a basis names: the longest number at each place. */
    static List<String> cited(Basis basis, ControlList before, ControlList after) {
        String instrument = plain(basis.instrument());
        boolean named = Stream.concat(before.names().stream(), after.names().stream())
                .anyMatch(name -> instrument.contains(plain(name)));
        if (!named || basis.article() == null) {
            return List.of();
        }
        Set<String> numbers = Stream.concat(before.all(), after.all())
                .map(ControlItem::number)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String article = inFull(plain(basis.article()), numbers);
        return numbers.stream().filter(number -> stands(plain(number), article)).toList();
    }

    /** With the numbers of a US list in full that go on from the one before: {@code 3A001.b.2, b.3} has 3A001.b.3. */
    private static String inFull(String article, Set<String> numbers) {
        List<String> words = new ArrayList<>();
        String before = "";
        for (String word : BETWEEN.split(article)) {
            words.add(SHORT.matcher(word).matches() ? goneOn(before, word, numbers) : word);
            before = FULL.matcher(word).matches() ? word : before;
        }
        return String.join(", ", words);
    }

    private static String goneOn(String before, String rest, Set<String> numbers) {
        for (int end = before.lastIndexOf('.'); end > 0; end = before.lastIndexOf('.', end - 1)) {
            String number = before.substring(0, end + 1) + rest;
            if (numbers.contains(number)) {
                return number;
            }
        }
        return rest;
    }

    /** Whether a number stands in a text and does not go on there. */
    private static boolean stands(String number, String text) {
        for (int at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
            boolean begins = at == 0 || !isOfANumber(text.charAt(at - 1)) || number.charAt(0) > LATIN;
            if (begins && !goesOn(text.substring(at + number.length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfANumber(char before) {
        return before == '.' || Character.isLetterOrDigit(before);
    }

    private static boolean goesOn(String rest) {
        return GOES_ON.matcher(rest).lookingAt();
    }

    private static boolean concerns(String changed, List<String> cites, ControlList before, ControlList after) {
        return cites.stream()
                .anyMatch(cited -> isWithin(changed, cited, before)
                        || isWithin(changed, cited, after)
                        || isWithin(cited, changed, before)
                        || isWithin(cited, changed, after));
    }

    private static boolean isWithin(String number, String above, ControlList list) {
        return list.item(above)
                .filter(item -> item.all().anyMatch(one -> one.number().equals(number)))
                .isPresent();
    }

    /** Without widths and needless blanks, by which people write the same number differently. */
    private static String plain(@Nullable String text) {
        String narrow = text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return BESIDE_KANJI
                .matcher(BLANKS.matcher(narrow).replaceAll(" ").strip())
                .replaceAll("");
    }
}
