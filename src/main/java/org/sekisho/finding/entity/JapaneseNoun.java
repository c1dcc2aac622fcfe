package org.sekisho.finding.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sekisho.reading.passage.JapaneseWords.Morpheme;

/** A noun as a part of a name. */
record JapaneseNoun(Morpheme word) {

    private static final String PROPER = "名詞-固有名詞";
    private static final String ORGANISATION = "名詞-固有名詞-組織";
    private static final String FAMILY_NAME = "名詞-固有名詞-人名-姓";
    private static final String GIVEN_NAME = "名詞-固有名詞-人名-名";
    private static final String AREA = "名詞-固有名詞-地域";
    private static final String COUNTRY = "名詞-固有名詞-地域-国";
    private static final String END_OF_AREA = "名詞-接尾-地域";

    /** Nouns that are no part of a name: これ, もの, 場合. */
    private static final Pattern NO_PART = Pattern.compile("名詞-(?:代名詞|非自立|副詞可能|数).*");

    private static final Set<String> LEGAL_FORMS =
            Set.of("株式会社", "有限会社", "合同会社", "合資会社", "㈱", "㈲", "（株）", "(株)", "（有）", "(有)");

    /** Ends of names that begin with a proper noun or any word that the dictionary does not have. */
    private static final Set<String> ENDS =
            Set.of("大学", "大学院", "研究所", "研究院", "研究機構", "製作所", "製鉄所", "試験所", "試験場", "協会", "学会", "財団", "病院", "社", "新聞社");

    /** Ends of bodies that are words of their own, too: 機構 is a mechanism in most patents, and 該省 is no ministry. */
    private static final Set<String> ENDS_OF_KNOWN = Set.of("省", "庁", "機構", "銀行", "振興会", "事業団", "公社", "委員会", "基金");

    /** Words that point at something named before, and are no part of a name. */
    private static final Set<String> POINTERS = Set.of("該", "当該", "前記", "上記", "本件", "同", "他");

    private static final Set<String> TITLES = Set.of("氏", "博士", "教授", "先生");

    /** In the dictionary as companies, and in patents what they sell. */
    private static final Set<String> TRADES = Set.of("データ通信", "データ通信システム", "光通信");

    /** In the dictionary as given names, and in patents behind other words: a radical, a crystal, and so on. */
    private static final Set<String> NO_GIVEN_NAMES =
            Set.of("基", "等", "晶", "透", "融", "開", "厚", "成", "収", "普", "充", "良", "強", "温", "昇", "角");

    private static final Pattern KANJI = Pattern.compile("\\p{IsHan}+");
    private static final Pattern WITH_KANJI = Pattern.compile("(?=.*\\p{IsHan}).{3,}");
    private static final Pattern BRACKETED = Pattern.compile("[（(][株有][）)]");

    /** The nouns among the words, in order; a legal form in brackets is one. */
    static List<JapaneseNoun> all(List<Morpheme> words) {
        List<JapaneseNoun> nouns = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            Morpheme word = words.get(at);
            if (at + 2 < words.size() && isBracketed(words.subList(at, at + 3))) {
                nouns.add(joined(word, words.get(at + 1), words.get(at + 2)));
                at += 2;
            } else if (isPart(word)) {
                nouns.add(new JapaneseNoun(word));
            }
        }
        return nouns;
    }

    private static boolean isPart(Morpheme word) {
        return word.partOfSpeech().startsWith("名詞")
                && !NO_PART.matcher(word.partOfSpeech()).matches()
                && !POINTERS.contains(word.surface())
                && word.surface().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isBracketed(List<Morpheme> three) {
        return BRACKETED
                .matcher(three.get(0).surface()
                        + three.get(1).surface()
                        + three.get(2).surface())
                .matches();
    }

    private static JapaneseNoun joined(Morpheme first, Morpheme second, Morpheme third) {
        String surface = first.surface() + second.surface() + third.surface();
        return new JapaneseNoun(new Morpheme(surface, surface, false, surface, "名詞-一般", first.start(), third.end()));
    }

    int start() {
        return word.start();
    }

    int end() {
        return word.end();
    }

    /** Whether it may begin the name of a body: a proper noun, or a word that the dictionary does not have. */
    boolean isProper() {
        return word.unknown() || word.partOfSpeech().startsWith(PROPER);
    }

    /** Whether it is an organisation by itself. Words in katakana and letters are words of the trade as often. */
    boolean isOrganisation() {
        return isKnown(ORGANISATION)
                && WITH_KANJI.matcher(word.surface()).matches()
                && !TRADES.contains(word.surface());
    }

    boolean isLegalForm() {
        return LEGAL_FORMS.contains(word.surface());
    }

    /** 国立研究開発法人 and its like end so. */
    boolean isIncorporated() {
        return word.surface().equals("法人");
    }

    boolean endsABody() {
        return ENDS.contains(word.surface());
    }

    boolean endsAKnownBody() {
        return ENDS_OF_KNOWN.contains(word.surface());
    }

    boolean mayBegin() {
        return !isSuffix() && !endsABody() && !endsAKnownBody();
    }

    /** Whether it only stands behind others: 製, 内, 号. */
    boolean isSuffix() {
        return word.partOfSpeech().startsWith("名詞-接尾");
    }

    boolean isFamilyName() {
        return isKnown(FAMILY_NAME)
                && KANJI.matcher(word.surface()).matches()
                && word.surface().length() > 1;
    }

    boolean isGivenName() {
        return isKnown(GIVEN_NAME)
                && KANJI.matcher(word.surface()).matches()
                && !NO_GIVEN_NAMES.contains(word.surface());
    }

    boolean isTitle() {
        return TITLES.contains(word.surface());
    }

    boolean isArea() {
        return isKnown(AREA);
    }

    /** Not 日, 米 and 中, which are more than countries, and not チリ, which is dust as well. */
    boolean isCountry() {
        String name = word.surface();
        return isKnown(COUNTRY) && name.length() > (KANJI.matcher(name).matches() ? 1 : 2);
    }

    boolean endsAnArea() {
        return word.partOfSpeech().equals(END_OF_AREA);
    }

    private boolean isKnown(String partOfSpeech) {
        return !word.unknown() && word.partOfSpeech().startsWith(partOfSpeech);
    }
}
