package org.sekisho.curation.rising;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.finding.matching.ArchiveTerms;
import org.sekisho.finding.matching.search.Word;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.intake.filing.NameKey;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.JapaneseWords;
import org.sekisho.reading.passage.JapaneseWords.Morpheme;
import org.sekisho.reading.passage.Passage;

/**
 * Reads the noun phrases of title, abstract and claims, each once. It reads English and Japanese; of a filing in another language it
 * finds none. Safe to share between threads.
 */
public final class PhraseReader {

    /** Counts up whenever the same text may give other phrases, or the same applicant another key. */
    public static final int EDITION = 100 * ArchiveTerms.EDITION + 10 * NameKey.EDITION + 1;

    /**
     * The most characters of a filing, a thousand times what most have: one whose claims are nouns alone would take the
     * memory of all others.
     */
    private static final int MOST_CHARACTERS = 1_000_000;

    private static final Set<Section> SECTIONS = Set.of(Section.TITLE, Section.ABSTRACT, Section.CLAIM);
    private static final Set<String> LANGUAGES = Set.of("en", "ja", "und");

    private final EnglishPhrases english;
    private final JapanesePhrases japanese;
    private final int most;

    public PhraseReader() {
        this(MOST_CHARACTERS);
    }

    /** @param most characters of phrases of one filing */
    PhraseReader(int most) {
        this.most = most;
        Boilerplate boilerplate = Boilerplate.read();
        english = new EnglishPhrases(boilerplate);
        japanese = new JapanesePhrases(boilerplate);
    }

    /** In the order in which they stand first, as many as there is room for. */
    public Set<NounPhrase> of(FilingText text) {
        Kept phrases = new Kept(most);
        if (LANGUAGES.contains(text.language())) {
            text.passages().stream()
                    .filter(passage -> SECTIONS.contains(passage.section())
                            && !passage.words().isBlank())
                    .forEach(passage -> read(passage, phrases));
        }
        return phrases.all;
    }

    /** Phrases, up to their room. */
    private static final class Kept {

        private final Set<NounPhrase> all = new LinkedHashSet<>();
        private int left;

        Kept(int room) {
            left = room;
        }

        void add(NounPhrase phrase) {
            int length = phrase.written().length();
            if (length <= left && all.add(phrase)) {
                left -= length;
            }
        }
    }

    private void read(Passage passage, Kept phrases) {
        if (Words.ideographic(passage.words())) {
            japanese.find(passage.words(), phrases::add);
        } else {
            english.find(passage.words(), phrases::add);
        }
    }

    /**
     * Compounds of Japanese: nouns that follow each other, with what is put before and behind them, as the matcher divides the text. The key of each
     * noun is its characters in the one spelling by which the matcher compares loanwords.
     */
    record JapanesePhrases(Boilerplate boilerplate) {

        private static final Pattern STRETCH = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々]+");
        private static final Pattern ONLY_HIRAGANA = Pattern.compile("\\p{IsHiragana}+");
        private static final String PREFIX = "接頭詞-名詞接続";
        private static final String SUFFIX = "名詞-接尾";
        private static final List<String> NO_TERMS =
                List.of("名詞-代名詞", "名詞-非自立", "名詞-数", "名詞-副詞可能", "名詞-特殊", "名詞-接尾-助数詞", "名詞-接尾-副詞可能", "名詞-接尾-人名");

        void find(String passage, Consumer<NounPhrase> found) {
            Matcher stretch = STRETCH.matcher(Normalizer.normalize(passage, Normalizer.Form.NFKC));
            while (stretch.find()) {
                List<NounPhrase.Part> phrase = new ArrayList<>();
                for (Morpheme morpheme : JapaneseWords.parts(stretch.group())) {
                    if (isNoun(morpheme) || isPrefix(morpheme)) {
                        add(morpheme, phrase);
                    } else {
                        end(phrase, found);
                    }
                }
                end(phrase, found);
            }
        }

        /** Prefixes and suffixes join their word: 硫化・物 is one, and so is 全・固体. */
        private static void add(Morpheme morpheme, List<NounPhrase.Part> phrase) {
            int last = phrase.size() - 1;
            boolean sticks = last >= 0
                    && (morpheme.partOfSpeech().startsWith(SUFFIX)
                            || !phrase.get(last).noun());
            String surface = (sticks ? phrase.remove(last).form() : "") + morpheme.surface();
            phrase.add(new NounPhrase.Part(
                    key(surface), surface, !morpheme.partOfSpeech().startsWith(PREFIX)));
        }

        private boolean isNoun(Morpheme morpheme) {
            return morpheme.partOfSpeech().startsWith("名詞")
                    && NO_TERMS.stream().noneMatch(morpheme.partOfSpeech()::startsWith)
                    && !ONLY_HIRAGANA.matcher(morpheme.surface()).matches()
                    && !boilerplate.divides(morpheme.surface());
        }

        private boolean isPrefix(Morpheme morpheme) {
            return morpheme.partOfSpeech().startsWith(PREFIX) && !boilerplate.divides(morpheme.surface());
        }

        private static String key(String surface) {
            String folded = Words.OF_LISTS.charactersOf(surface);
            return folded.isEmpty() ? surface : folded;
        }

        private static void end(List<NounPhrase.Part> phrase, Consumer<NounPhrase> found) {
            if (!phrase.isEmpty() && phrase.get(phrase.size() - 1).noun()) {
                found.accept(new NounPhrase(Term.JAPANESE, phrase));
            }
            phrase.clear();
        }
    }

    /**
     * Noun phrases of English: {@code (adjective | noun)* noun}, the pattern of Justeson and Katz (1995) without prepositions. Words are
     * those of the matcher, so that a hyphen divides; any other sign between two words ends a phrase.
     */
    static final class EnglishPhrases {

        private static final String ENGLISH = "en";
        private static final String SIGN = ",";

        /** Reference signs and numbers, {@code 10a}; {@code 3d} and {@code 5g} are words. */
        private static final Pattern NO_WORD = Pattern.compile("(?![2-4]d$|[3-7]g$)\\d.*|.|.*[^\\p{L}\\p{N}].*|.{41,}");

        /** Claims before the EPO stand in three languages. */
        private static final Set<String> OF_ENGLISH =
                Set.of("the", "of", "and", "to", "for", "with", "by", "wherein", "which", "is", "said", "from", "that");

        private static final Set<String> OF_OTHERS = Set.of(
                "der", "die", "das", "und", "ein", "eine", "einer", "mit", "zur", "von", "wobei", "nach", "le", "la",
                "les", "des", "et", "une", "du", "dans", "pour", "selon", "est", "dont", "procede", "el", "los", "una",
                "di", "della");

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
            for (Word word : Words.OF_LISTS.divide(passage, false).words()) {
                if (!words.isEmpty()
                        && !NO_SIGN.matcher(passage.substring(before, word.start()))
                                .matches()) {
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
}
