package org.sekisho.lists.keytech;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The languages in which entries have words: as their list says, or else as the words' scripts say. An entry without words,
 * as of symbols, is tried on filings in every language and speaks none.
 */
public final class EntryLanguages {

    /** Two letters, or three where a language has no two. */
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

    /** An abbreviation, such as {@code GaN}, is of no language. */
    private static final Pattern WORD = Pattern.compile("\\p{Ll}{3}");

    private static final Map<UnicodeScript, String> OF_SCRIPTS = Map.of(
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HAN, "ja",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.CYRILLIC, "ru");

    private EntryLanguages() {}

    /** Whether this is how a language is written. */
    public static boolean isCode(String written) {
        return CODE.matcher(written).matches();
    }

    /** The languages of all entries that ask for a person. */
    public static Set<String> of(Collection<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.queue().opensCase())
                .flatMap(entry -> of(entry).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The languages of an entry; empty if it has no words. */
    public static Set<String> of(Entry entry) {
        Set<String> ofWords = entry.rules().stream()
                .flatMap(RuleParts::of)
                .flatMap(RuleParts::expressionOf)
                .flatMap(ExpressionParts::of)
                .filter(WordExpression.Term.class::isInstance)
                .flatMap(word -> of((WordExpression.Term) word))
                .collect(Collectors.toCollection(TreeSet::new));
        return ofWords.isEmpty() || entry.languages().isEmpty() ? ofWords : Set.copyOf(entry.languages());
    }

    private static Stream<String> of(WordExpression.Term term) {
        String words = term.text();
        if (term.language() != null) {
            return Stream.of(term.language());
        }
        Stream<String> ofScripts = words.codePoints()
                .mapToObj(UnicodeScript::of)
                .distinct()
                .filter(OF_SCRIPTS::containsKey)
                .map(OF_SCRIPTS::get);
        boolean latin = WORD.matcher(words).find()
                && words.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
        return latin ? Stream.concat(ofScripts, Stream.of("en")) : ofScripts;
    }
}
