package org.sekisho.reading.passage;

import java.util.List;

/** Divides Japanese into its words with the dictionary IPADIC. */
public final class JapaneseWords {

    /**
     * A word as the dictionary has it.
     *
     * @param unknown whether the dictionary does not have it, so that it may be several
     * @param reading in katakana; the word itself if the dictionary does not have it
     * @param partOfSpeech as IPADIC calls it, from wide to narrow with hyphens: {@code 名詞-固有名詞-組織}
     * @param start the place of its first character in the text
     * @param end the place after its last
     */
    public record Morpheme(
            String base, String surface, boolean unknown, String reading, String partOfSpeech, int start, int end) {

        /** Tells whether it is a verb or an adjective. */
        public boolean inflects() {
            return partOfSpeech.startsWith("動詞") || partOfSpeech.startsWith("形容詞");
        }

        /** Says where the word stands and not which it is: it may be an applicant's. */
        @Override
        public String toString() {
            return "morpheme " + start + " to " + end;
        }
    }

    private JapaneseWords() {}

    /** The words of a text, compounds in their parts; every character belongs to one of them. */
    public static List<Morpheme> parts(String text) {
        return LuceneJapaneseWords.parts(text);
    }

    /** The words of a text, compounds that the dictionary has whole, as names of companies and ministries. */
    public static List<Morpheme> whole(String text) {
        return LuceneJapaneseWords.whole(text);
    }
}
