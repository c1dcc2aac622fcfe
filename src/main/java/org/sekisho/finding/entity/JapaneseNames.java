package org.sekisho.finding.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sekisho.finding.entity.NamedEntity.Kind;
import org.sekisho.finding.entity.NamedEntity.Role;
import org.sekisho.reading.passage.JapaneseWords;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * Finds names in Japanese by what the dictionary marks as proper nouns (固有名詞), and by the words that names of bodies end
 * with.
 *
 * <p>What the dictionary guesses of words that it does not have counts only beside such a word: it takes most chemicals for
 * organisations. A family name alone and a place without 市 or 県 are words of the trade too often, and are left.
 */
final class JapaneseNames implements NameReader {

    private static final int LETTERS_PER_WORD = 2;

    /** Nouns of one organisation; what is longer is a list of parts. */
    private static final int LONGEST = 9;

    private static final Pattern KANJI = Pattern.compile("\\p{IsHan}");

    private static final Pattern INSTITUTION =
            Pattern.compile("株式会社|有限会社|合同会社|[（(]株[）)]|㈱|大学|研究所|研究機構|開発機構|振興機構|法人|協会|財団|病院|[庁省]|[\\p{IsAlphabetic}]社");

    @Override
    public boolean mayFindIn(String words) {
        return KANJI.matcher(words).find() || seesInstitution(words);
    }

    @Override
    public boolean seesInstitution(String words) {
        return INSTITUTION.matcher(words).find();
    }

    @Override
    public int wordsIn(String words) {
        return (words.length() + LETTERS_PER_WORD - 1) / LETTERS_PER_WORD;
    }

    @Override
    public List<NamedEntity> in(Passage passage) {
        List<JapaneseNoun> nouns = JapaneseNoun.all(JapaneseWords.whole(passage.words()));
        List<NamedEntity> names = new ArrayList<>();
        int at = 0;
        while (at < nouns.size()) {
            int end = endOfRun(nouns, at);
            read(passage, nouns.subList(at, end), names);
            at = end;
        }
        return names;
    }

    /** Nouns that follow each other without anything between. */
    private static int endOfRun(List<JapaneseNoun> nouns, int from) {
        int end = from + 1;
        while (end < nouns.size()
                && nouns.get(end).start() == nouns.get(end - 1).end()) {
            end++;
        }
        return end;
    }

    private static void read(Passage passage, List<JapaneseNoun> run, List<NamedEntity> names) {
        int at = 0;
        while (at < run.size()) {
            at += first(passage, run.subList(at, run.size()), names);
        }
    }

    /** Returns how many nouns the name that begins here has; one if none begins. */
    private static int first(Passage passage, List<JapaneseNoun> rest, List<NamedEntity> names) {
        int organisation = organisation(passage, rest);
        if (organisation > 0) {
            return add(passage, Kind.ORGANISATION, rest.subList(0, organisation), names);
        }
        int person = person(rest);
        if (person > 0) {
            return add(passage, Kind.PERSON, rest.subList(0, person), names);
        }
        int place = place(rest);
        return place > 0 ? add(passage, Kind.PLACE, rest.subList(0, place), names) : 1;
    }

    private static int organisation(Passage passage, List<JapaneseNoun> rest) {
        JapaneseNoun first = rest.get(0);
        int longest = Math.min(rest.size(), LONGEST);
        if (first.isLegalForm()) {
            return behindLegalForm(rest, longest);
        }
        for (int last = first.mayBegin() ? longest : 0; last > 1; last--) {
            if (isBody(passage, rest.subList(0, last))) {
                return last;
            }
        }
        return first.isOrganisation() ? 1 : 0;
    }

    private static int behindLegalForm(List<JapaneseNoun> rest, int longest) {
        int last = longest;
        while (last > 1 && rest.get(last - 1).isSuffix()) {
            last--;
        }
        return last > 1 ? last : 0;
    }

    private static boolean isBody(Passage passage, List<JapaneseNoun> nouns) {
        JapaneseNoun last = nouns.get(nouns.size() - 1);
        if (last.isLegalForm()) {
            return true;
        }
        if (nouns.get(nouns.size() - 2).isArea() && last.endsAnArea()) {
            return false;
        }
        return last.endsABody() && (nouns.get(0).isProper() || isIncorporated(nouns))
                || last.endsAKnownBody() && isIncorporated(nouns)
                || (last.endsABody() || last.endsAKnownBody()) && FundingSentence.isPublicBody(words(passage, nouns));
    }

    private static boolean isIncorporated(List<JapaneseNoun> nouns) {
        return nouns.stream().anyMatch(JapaneseNoun::isIncorporated);
    }

    private static int person(List<JapaneseNoun> rest) {
        if (rest.size() == 1 || !rest.get(0).isFamilyName()) {
            return 0;
        }
        if (rest.get(1).isTitle()) {
            return 1;
        }
        return rest.get(1).isGivenName() ? 2 : 0;
    }

    /** A country, or what is called a prefecture, a city or the like, with those it lies in. */
    private static int place(List<JapaneseNoun> rest) {
        int end = 0;
        while (end + 1 < rest.size()
                && rest.get(end).isArea()
                && rest.get(end + 1).endsAnArea()) {
            end += 2;
        }
        return end == 0 && rest.get(0).isCountry() ? 1 : end;
    }

    private static String words(Passage passage, List<JapaneseNoun> nouns) {
        return passage.words()
                .substring(nouns.get(0).start(), nouns.get(nouns.size() - 1).end());
    }

    private static int add(Passage passage, Kind kind, List<JapaneseNoun> nouns, List<NamedEntity> names) {
        int offset = passage.span().start();
        TextSpan span = new TextSpan(
                offset + nouns.get(0).start(),
                offset + nouns.get(nouns.size() - 1).end());
        names.add(new NamedEntity(kind, Role.MENTIONED, words(passage, nouns), span));
        return nouns.size();
    }
}
