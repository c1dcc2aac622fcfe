package org.sekisho.curation.control;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How Japan's orders say it. */
final class EgovLanguage implements LawLanguage {

    private static final String KANJI = "[〇一二三四五六七八九十百]+";
    private static final String BRANCH = "(?:の" + KANJI + ")*";

    private static final Pattern REFERENCE = Pattern.compile("別表第?" + KANJI + BRANCH + "(?:の項)?|" + KANJI + BRANCH
            + "の項|第" + KANJI + "条" + BRANCH + "(?:第" + KANJI + "項)?(?:第" + KANJI + "号" + BRANCH + ")?|第" + KANJI
            + "項(?:第" + KANJI + "号" + BRANCH + ")?|第" + KANJI + "号" + BRANCH + "|[前次同](?:条|項|号)|(?<!次の|及び|又は|から|、)（"
            + KANJI + BRANCH
            + "）(?=に掲げる|に該当|及び|から|又は|まで)|(?<![ァ-ヶー]|次の|及び|又は|から|、)[イロハニホヘトチリヌルヲワカヨタレソツネ](?=に該当|に掲げる|又は|及び|から|まで|の貨物)");

    private static final Pattern NAME = Pattern.compile("次の[０-９0-9]+(?:(?:及び|又は|から|、)[０-９0-9]+)*|次の（" + KANJI + BRANCH
            + "）|（" + KANJI + "）|[A-Za-zＡ-Ｚａ-ｚ]+[-－‐]?[0-9０-９]+|(?:昭和|平成|令和)" + KANJI + "年[^、。]{0,12}号|"
            + "[一二三]次元?|一又は(?=二以上)|第[〇一二三四五六七八九十百]+(?![〇一二三四五六七八九十百条項号])");

    private static final Pattern COMPARING =
            Pattern.compile("以上|以下|未満|を?超え|以内|より(?:大き|小さ|高|低|長|短|多|少な|厚|薄)|を(?:上回|下回)|最大|最小|少なくとも|プラスマイナス");

    private static final Pattern RESERVED = Pattern.compile("^削除$");

    private static final Pattern DELEGATING = Pattern.compile("(?:省令|政令|告示)で定める");

    private static final Pattern IN_BRACKETS = Pattern.compile("（(?:[^（）]|（(?:[^（）]|（[^（）]*）)*）)*(?:除く|除いた|含まない)。?）");

    private static final Pattern EXCLUDING = Pattern.compile("除く|適用しない|該当しない|含まない|この限りでない");

    private static final Pattern ELSEWHERE = Pattern.compile("[前次同][条項号]|第" + KANJI + "[条項号]|別表");

    private static final Pattern ANY =
            Pattern.compile("いずれかに|いずれかの|いずれか一|いずれかを|次に掲げる|次の各号に掲げる|のいずれか|次の[^、。]{1,14}又は[^、。]{1,14}に該当");

    private static final Pattern ALL = Pattern.compile("(?:全て|すべて)(?:に|の|を)|いずれにも|次の[^、。]{1,14}及び[^、。]{1,14}に該当");

    private static final Signs SIGNS = new Signs(REFERENCE, NAME, COMPARING, RESERVED, DELEGATING, ELSEWHERE);

    @Override
    public Signs signs() {
        return SIGNS;
    }

    /** The words in brackets; else the sentence. */
    @Override
    public List<String> excluding(String text) {
        List<String> brackets =
                IN_BRACKETS.matcher(text).results().map(MatchResult::group).toList();
        String rest = IN_BRACKETS.matcher(text).replaceAll("");
        return Stream.concat(
                        brackets.stream(),
                        Stream.of(rest.split("(?<=。)"))
                                .filter(sentence -> EXCLUDING.matcher(sentence).find()))
                .toList();
    }

    @Override
    public List<String> subjects(String text, String owner) {
        return List.of();
    }

    @Override
    public Joining joining(String above, List<String> below) {
        boolean any = ANY.matcher(above).find();
        boolean all = ALL.matcher(above).find();
        return any == all ? Joining.NOT_STATED : any ? Joining.ANY : Joining.ALL;
    }
}
