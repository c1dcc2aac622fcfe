package org.sekisho.night.hiding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Ways to write a word that a person reads at once and that stands nowhere letter by letter. */
final class BrokenWords {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private BrokenWords() {}

    /** Each way with what it makes of a word of Latin letters. */
    static Map<String, String> latin() {
        Map<String, UnaryOperator<String>> ways = new LinkedHashMap<>();
        ways.put("a space between letters", between(" "));
        ways.put("two spaces between letters", between("  "));
        ways.put("a thin space between letters", between("\u2009"));
        ways.put("a no-break space between letters", between("\u00a0"));
        ways.put("a hyphen between letters", between("-"));
        ways.put("a dot between letters", between("."));
        ways.put("a middle dot between letters", between("\u00b7"));
        ways.put("a slash between letters", between("/"));
        ways.put("an underscore between letters", between("_"));
        ways.put("a bar between letters", between("|"));
        ways.put("an asterisk between letters", between("*"));
        ways.put("a dash between pairs", word -> word.replaceAll("(..)(?=.)", "$1\u2013"));
        ways.put("a space within", word -> word.substring(0, 5) + " " + word.substring(5));
        ways.put(
                "brackets around parts",
                word -> word.substring(0, 4) + "(" + word.substring(4, 8) + ")" + word.substring(8));
        ways.put("a zero-width space within", between("\u200b"));
        ways.put("a soft hyphen within", between("\u00ad"));
        ways.put("a word joiner within", between("\u2060"));
        ways.put("a stroke over each letter", each("\u0336"));
        ways.put("an underline below each letter", each("\u0332"));
        ways.put("a circle around each letter", each("\u20dd"));
        ways.put("accents on each letter", each("\u0301"));
        ways.put("letters in circles", shifted(0x24d0));
        ways.put("letters in brackets", shifted(0x249c));
        ways.put("bold letters of mathematics", shifted(0x1d41a));
        ways.put("script letters of mathematics", shifted(0x1d4ea));
        ways.put("double-struck letters", shifted(0x1d552));
        ways.put("letters of full width", shifted(0xff41));
        ways.put("squared capitals", shifted(0x1f130));
        ways.put(
                "letters of Cyrillic",
                word -> word.replace('a', '\u0430').replace('i', '\u0456').replace('e', '\u0435'));
        ways.put(
                "letters of Greek",
                word -> word.replace('v', '\u03bd').replace('i', '\u03b9').replace('u', '\u03c5'));
        ways.put(
                "small capitals",
                word -> word.replace('a', '\u1d00')
                        .replace('n', '\u0274')
                        .replace('e', '\u1d07')
                        .replace('v', '\u1d20'));
        ways.put(
                "two letters the other way round",
                word -> word.substring(0, 4) + word.charAt(5) + word.charAt(4) + word.substring(6));
        ways.put("a letter left out", word -> word.substring(0, 4) + word.substring(5));
        ways.put("a letter typed twice", word -> word.substring(0, 4) + word.substring(3));
        ways.put("every other letter a capital", BrokenWords::alternating);
        ways.put("within a camel", word -> "closed" + capital(word) + "Lid");
        ways.put("run together with its neighbours", word -> "hingeof" + word + "andahook");
        ways.put("between underscores", word -> "box_" + word + "_lid");
        ways.put("with digits around it", word -> "17" + word + "23");
        ways.put(
                "digits for letters",
                word -> word.replace('i', '1').replace('a', '4').replace('e', '3'));
        ways.put("digits between letters", between("1"));
        ways.put(
                "reference signs within",
                word -> word.substring(0, 4) + "(12)" + word.substring(4, 8) + "[14]" + word.substring(8));
        ways.put(
                "a page's number between halves", word -> word.substring(0, 6) + "-\n\n- 12 -\n\n" + word.substring(6));
        ways.put(
                "written from its end",
                word -> new StringBuilder(word).reverse().toString());
        ways.put("per cent signs", word -> word.replace("a", "%61").replace("i", "%69"));
        ways.put(
                "references to characters in the text",
                word -> word.replace("a", "&#97;").replace("i", "&#x69;"));
        ways.put("escapes of a script", word -> word.replace("a", "\\u0061"));
        ways.put("Base64", word -> Base64.getEncoder().encodeToString((word + " in a box").getBytes(UTF_8)));
        ways.put("a sign for a letter", word -> word.replace('d', '\u00ae'));
        ways.put("signs of countries", shifted(0x1f1e6));
        return ways.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        way -> way.getValue().apply(Hidden.LATIN),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** Each way with what it makes of a Japanese word. */
    static Map<String, String> japanese() {
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put("a space between characters", between(" ").apply(Hidden.KANJI));
        ways.put("an ideographic space between characters", between("\u3000").apply(Hidden.KANJI));
        ways.put("a middle dot between characters", between("・").apply(Hidden.KANJI));
        ways.put("a comma between characters", between("、").apply(Hidden.KANJI));
        ways.put("a bracket around each character", Hidden.KANJI.replaceAll("(.)", "（$1）"));
        ways.put("readings in brackets", "燐（りん）晶（しょう）誘導（ゆうどう）槽（そう）");
        ways.put("readings in brackets of half width", "燐(りん)晶(しょう)誘導(ゆうどう)槽");
        ways.put("readings in angle brackets", "燐《りん》晶《しょう》誘導《ゆうどう》槽");
        ways.put("a variation selector", between("\udb40\udd00").apply(Hidden.KANJI));
        ways.put("forms of Chinese", "磷晶诱导槽");
        ways.put("numbers in circles between", between("①").apply(Hidden.KANJI));
        ways.put(
                "written from its end",
                new StringBuilder(Hidden.KANJI).reverse().toString());
        ways.put("Base64", Base64.getEncoder().encodeToString((Hidden.KANJI + "を備える箱").getBytes(UTF_8)));
        ways.put("a geta for a character", Hidden.KANJI.replace('誘', '〓'));
        ways.put("a character of private use", Hidden.KANJI.replace('晶', '\ue0a1'));
        ways.put("a lost character", Hidden.KANJI.replace('晶', '\ufffd'));
        ways.put("UTF-8 read as Shift_JIS", new String("ソルヴァリーネ".getBytes(UTF_8), SHIFT_JIS) + "鏡体");
        ways.put("UTF-8 read as Latin letters", new String(Hidden.KANJI.getBytes(UTF_8), ISO_8859_1));
        ways.put("Shift_JIS read as Latin letters", new String(Hidden.KANJI.getBytes(SHIFT_JIS), ISO_8859_1));
        ways.put(
                "Shift_JIS read as letters of Windows",
                new String(Hidden.KANA.getBytes(SHIFT_JIS), Charset.forName("windows-1252")));
        ways.put(
                "ISO-2022-JP without its escapes",
                new String(Hidden.KANJI.getBytes(Charset.forName("ISO-2022-JP")), ISO_8859_1).replace("\u001b", ""));
        ways.put("EUC read as Latin letters", new String(Hidden.KANJI.getBytes(Charset.forName("EUC-JP")), ISO_8859_1));
        ways.put(
                "per cent signs of Shift_JIS",
                URLEncoder.encode(Hidden.KANJI, SHIFT_JIS).replace("%55", "U"));
        ways.put("in a longer compound", "高圧" + Hidden.KANJI + "式装置");
        ways.put("kana of half width", "ｿﾙｳﾞｧﾘｰﾈ鏡体");
        ways.put("kana with their marks apart", "ソルウ\u3099ァリーネ鏡体");
        ways.put("a dash for the long vowel", "ソルヴァリ―ネ鏡体");
        ways.put("a minus for the long vowel", "ソルヴァリ−ネ鏡体");
        ways.put("large vowels", "ソルヴアリーネ鏡体");
        ways.put("another spelling of the consonant", "ソルバリーネ鏡体");
        ways.put("no long vowel", "ソルヴァリネ鏡体");
        ways.put("a kana prefix", "レーザー" + Hidden.KANA);
        ways.put("a kana prefix and a suffix", "ファイバー" + Hidden.KANA + "ユニット");
        ways.put("a middle dot in the loanword", "ソル・ヴァリーネ・鏡体");
        return ways;
    }

    private static UnaryOperator<String> between(String mark) {
        return word -> word.codePoints().mapToObj(Character::toString).collect(Collectors.joining(mark));
    }

    private static UnaryOperator<String> each(String mark) {
        return word -> between(mark).apply(word) + mark;
    }

    private static UnaryOperator<String> shifted(int a) {
        return word -> word.chars()
                .mapToObj(letter -> Character.toString(a + letter - 'a'))
                .collect(Collectors.joining());
    }

    private static String alternating(String word) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            String letter = word.substring(i, i + 1);
            all.append(i % 2 == 0 ? letter : letter.toUpperCase(Locale.ROOT));
        }
        return all.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
