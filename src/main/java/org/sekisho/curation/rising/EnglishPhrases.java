package org.sekisho.curation.rising;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sekisho.finding.matching.TermForms;
import org.sekisho.finding.matching.search.Word;

/**
 * Noun phrases of English: {@code (adjective | noun)* noun}, the pattern of Justeson and Katz (1995) without prepositions. Words are
 * those of the matcher, so that a hyphen divides; any other sign between two words ends a phrase.
 */
final class EnglishPhrases {

    private static final String ENGLISH = "en";
    private static final String SIGN = ",";

    /** Reference signs and numbers, {@code 10a}; {@code 3d} and {@code 5g} are words. */
    private static final Pattern NO_WORD = Pattern.compile("(?![2-4]d$|[3-7]g$)\\d.*|.|.*[^\\p{L}\\p{N}].*|.{41,}");

    /** Claims before the EPO stand in three languages. */
    private static final Set<String> OF_ENGLISH =
            Set.of("the", "of", "and", "to", "for", "with", "by", "wherein", "which", "is", "said", "from", "that");

    private static final Set<String> OF_OTHERS = Set.of(
            "der", "die", "das", "und", "ein", "eine", "einer", "mit", "zur", "von", "wobei", "nach", "le", "la", "les",
            "des", "et", "une", "du", "dans", "pour", "selon", "est", "dont", "procede", "el", "los", "una", "di",
            "della");

    private static final Pattern NO_SIGN = Pattern.compile("[\\s\\u00a0]*(?:-[\\s\\u00a0]*)?");

    private final CoreNlpTags tags = new CoreNlpTags();
    private final Boilerplate boilerplate;

    EnglishPhrases(Boilerplate boilerplate) {
        this.boilerplate = boilerplate;
    }

    void find(String passage, Consumer<NounPhrase> found) {
        List<Word> words = new ArrayList<>();
        List<String> sentence = new ArrayList<>();
        int before = 0;
        for (Word word : TermForms.wordsOf(passage)) {
            if (!words.isEmpty()
                    && !NO_SIGN.matcher(passage.substring(before, word.start())).matches()) {
                words.add(new Word(SIGN, SIGN, false, before, before));
                sentence.add(SIGN);
            }
            words.add(word);
            sentence.add(passage.substring(word.start(), word.end()));
            before = word.end();
        }
        if (isEnglish(words)) {
            find(words, tags.of(sentence), found);
        }
    }

    private static boolean isEnglish(List<Word> words) {
        long english = count(words, OF_ENGLISH);
        long other = count(words, OF_OTHERS);
        return !words.isEmpty() && english >= other;
    }

    private static long count(List<Word> words, Set<String> which) {
        return words.stream().filter(word -> which.contains(word.exact())).count();
    }

    private void find(List<Word> words, List<String> tagged, Consumer<NounPhrase> found) {
        List<NounPhrase.Part> phrase = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String tag = tagged.get(i);
            boolean noun = tag.startsWith("NN");
            if ((noun || tag.equals("JJ")) && isWord(words.get(i))) {
                phrase.add(part(words.get(i), noun, tag.endsWith("S")));
            } else {
                end(phrase, found);
            }
        }
        end(phrase, found);
    }

    private boolean isWord(Word word) {
        return !NO_WORD.matcher(word.base()).matches()
                && !boilerplate.divides(word.base())
                && !boilerplate.divides(word.exact());
    }

    private static NounPhrase.Part part(Word word, boolean noun, boolean plural) {
        return new NounPhrase.Part(word.base(), plural ? word.base() : word.exact(), noun);
    }

    private static void end(List<NounPhrase.Part> phrase, Consumer<NounPhrase> found) {
        while (!phrase.isEmpty() && !phrase.get(phrase.size() - 1).noun()) {
            phrase.remove(phrase.size() - 1);
        }
        if (!phrase.isEmpty()) {
            found.accept(new NounPhrase(ENGLISH, phrase));
            phrase.clear();
        }
    }
}
